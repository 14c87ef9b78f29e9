// The checks' part of the settings: the property `policyLens.checks` in package.json, its texts in package.nls*.json, and the schema of a
// folder's `.policy-lens/settings.json`.

const PROPERTY = 'policyLens.checks';
const LEVELS = ['off', 'hint', 'information', 'warning', 'error'];
const TEXT = 'configuration.checks';
const FAMILY_TEXT = `${TEXT}.family`;
const CHECKS_TEXT = {
  en: 'The severity of each check, or of a family of checks (`figure`, `text` …), or `off`. The exact id goes before its family. A check that is not named here gives its less certain findings a lower severity. A folder’s `.policy-lens/settings.json` goes before this.',
  zh: '各检查项或类别（`figure`、`text` 等）的级别，`off` 为关闭；检查项优先于类别。未在此设置的检查项，把握较小的发现级别较低。文件夹的 `.policy-lens/settings.json` 优先于此处。',
};
const FAMILIES_TEXT = { en: 'All checks of this family that are not named themselves.', zh: '该类别中未单独设置的全部检查项。' };

/** The manifest with the generated property in the first group of settings that has any of ours; the rest stays as it is. */
export function withCheckSettings(manifest, pages) {
  const groups = [manifest.contributes?.configuration ?? []].flat();
  if (groups.length === 0) groups.push({ title: '%configuration.title%', properties: {} });
  const [first, ...others] = groups;
  const { [PROPERTY]: before, ...properties } = first.properties;
  const generated = {
    type: 'object',
    scope: 'resource',
    additionalProperties: false,
    default: {},
    properties: checkProperties(pages, ({ check }) => `%${TEXT}.${check.id}%`, `%${FAMILY_TEXT}%`, LEVEL_OR_OBJECT),
    markdownDescription: `%${TEXT}%`,
    order: 20,
  };
  const place = before === undefined ? Object.keys(properties).length : Object.keys(first.properties).indexOf(PROPERTY);
  const entries = Object.entries(properties);
  entries.splice(place, 0, [PROPERTY, generated]);
  const configuration = [{ ...first, properties: Object.fromEntries(entries) }, ...others];
  return { ...manifest, contributes: { ...manifest.contributes, configuration } };
}

const LEVEL_OR_OBJECT = { anyOf: [{ enum: LEVELS }, { type: 'object', properties: { severity: { enum: LEVELS } } }] };

/** Families first, then every check. */
function checkProperties(pages, describe, describeFamily, value) {
  const families = [...new Set(pages.map(({ check }) => check.id.slice(0, check.id.lastIndexOf('.'))))];
  return Object.fromEntries([
    ...families.map((family) => [family, { ...value, markdownDescription: describeFamily }]),
    ...pages.map((page) => [page.check.id, { ...value, default: page.check.severity, markdownDescription: describe(page) }]),
  ]);
}

/** The JSON Schema of a folder's `.policy-lens/settings.json`. Its texts are in both languages, for an editor shows them as they are. */
export function settingsSchema(pages) {
  const both = ({ en, zh }) => `${en}\n\n${zh}`;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Policy Lens: .policy-lens/settings.json',
    description: 'Settings for the reports in a folder and below. Generated from the checks by npm run generate.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      checks: {
        type: 'object',
        additionalProperties: false,
        markdownDescription: both(CHECKS_TEXT),
        properties: checkProperties(pages, ({ finds }) => both(finds), both(FAMILIES_TEXT), { $ref: '#/definitions/level' }),
      },
      exclude: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        markdownDescription: both({
          en: 'Files that are not checked: `*`, `?` and `**`, counted from this folder; without a slash at any depth; a folder stands for all below it.',
          zh: '不检查的文件：可用 `*`、`?`、`**`，从本文件夹算起；不含斜杠时匹配任意层级；文件夹含其下全部文件。',
        }),
      },
      root: {
        type: 'boolean',
        default: false,
        markdownDescription: both({ en: 'Folders above this one are not looked at.', zh: '不再查看上级文件夹。' }),
      },
    },
    definitions: { level: LEVEL_OR_OBJECT },
  };
}

/** The texts of one language with those of the checks; texts of checks that are gone go with them. */
export function withCheckTexts(texts, pages, language) {
  const others = Object.entries(texts).filter(([key]) => key !== TEXT && !key.startsWith(`${TEXT}.`));
  const own = [[TEXT, CHECKS_TEXT[language]], [FAMILY_TEXT, FAMILIES_TEXT[language]], ...pages.map(({ check, finds }) => [`${TEXT}.${check.id}`, finds[language]])];
  return Object.fromEntries([...others, ...own]);
}
