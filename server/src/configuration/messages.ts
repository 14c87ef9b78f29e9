import type { Bilingual } from '../core/text/message';

/** All texts that the configuration itself shows. */
export const CONFIGURATION_MESSAGES = {
  notJson: { en: 'is not valid JSON near line {0} (comments and trailing commas are allowed)', zh: '第 {0} 行附近不是有效的 JSON（允许注释和末尾逗号）' },
  notObject: { en: 'must hold an object { … }', zh: '内容须为对象 { … }' },
  unknownKey: { en: '“{0}” is no setting; there are {1}', zh: '没有设置项“{0}”；可用：{1}' },
  notMap: { en: '“checks” must be an object from check or family to a level', zh: '“checks” 须为对象：检查项或类别对应级别' },
  unknownCheck: { en: '“{0}” is neither a check nor a family of checks', zh: '没有名为“{0}”的检查项或类别' },
  unknownLevel: { en: '“{0}” must be off, hint, information, warning or error, or an object with “severity”', zh: '“{0}” 须为 off、hint、information、warning、error 之一，或含 “severity” 的对象' },
  unknownOption: { en: '“{0}” has no option “{1}”', zh: '“{0}” 没有选项“{1}”' },
  notPatterns: { en: '“exclude” must be a list of patterns', zh: '“exclude” 须为模式列表' },
  notBoolean: { en: '“{0}” must be true or false', zh: '“{0}” 须为 true 或 false' },
  notIgnores: { en: '“ignored” must be a list of entries', zh: '“ignored” 须为条目列表' },
  notIgnore: { en: 'entry {0} needs “check” and “file”', zh: '第 {0} 条缺少 “check” 或 “file”' },
  laterVersion: { en: 'was written by a later version of Policy Lens ({0}); it is not used', zh: '由更新版本的 Policy Lens 写成（{0}），未采用' },
  unreadable: { en: 'cannot be read: {0}', zh: '无法读取：{0}' },

  order: {
    en: 'The first that sets a value decides: folder settings, the nearest first; then the editor’s; then the defaults. An exact id goes before its family. What is ignored beats them all.',
    zh: '先设者为准：文件夹设置（近者优先），其次编辑器设置，最后默认值；检查项优先于类别；忽略条目优先于一切。',
  },
  setBy: { en: '{0} in {1}', zh: '{1} 中的 {0}' },
  fromDefault: { en: 'default', zh: '默认' },
  fromEditor: { en: 'the editor’s settings', zh: '编辑器设置' },
  excludedBy: { en: 'This file is not checked: it is excluded by “{0}” in {1}.', zh: '本文件不检查：被 {1} 中的“{0}”排除。' },
  ignoresIn: { en: 'Ignored: {0} entries in {1}', zh: '忽略：{1} 中有 {0} 条' },
  ignoresGoTo: { en: 'What is ignored next is written to {0}', zh: '新的忽略条目写入 {0}' },
} as const satisfies Record<string, Bilingual>;
