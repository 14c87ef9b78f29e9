import type { Bilingual } from '../core/text/message';

/** What is said of glossary files, each with its remedy. */
export const GLOSSARY_MESSAGES = {
  notYaml: { en: 'Not valid YAML here: {0}', zh: '此处不是有效的 YAML：{0}' },
  fullWidthColon: { en: 'The colon behind “{0}” is full-width (：); write “{0}: ” with an ASCII colon and a blank', zh: '“{0}”后为全角冒号（：）；请改为半角冒号加空格“{0}: ”' },
  tab: { en: 'A tab indents this line; YAML takes blanks only', zh: '本行用制表符缩进；YAML 只允许空格' },
  indentation: { en: 'The indentation does not fit the lines above; keys of one entry begin in the same column', zh: '缩进与上文不一致；同一条目的各键须左对齐' },
  mapping: { en: 'Not valid YAML here: keys are followed by “: ”; put text that holds “: ” or begins with a mark between quotation marks (\'…\')', zh: '此处不是有效的 YAML：键后须有“: ”；含“: ”或以符号开头的文字须加引号（\'…\'）' },
  twiceTheKey: { en: 'This key stands twice in one entry; take one out', zh: '同一条目中该键重复；请删去一个' },
  openQuote: { en: 'A quotation mark is not closed; add the closing one', zh: '引号未闭合；请补上' },
  openList: { en: 'A list or an object is not closed; add ] or }', zh: '列表或对象未闭合；请补上 ] 或 }' },
  unpaired: { en: 'This is not written out; write each key as “key: value” and each item on a line of its own, behind “- ”', zh: '写法过于简略；每个键写作“键: 值”，每一项另起一行并以“- ”开头' },
  tooDeep: { en: 'Nested too deeply; an entry holds texts and lists of texts', zh: '嵌套过深；条目只含文字和文字列表' },

  notList: { en: 'A glossary is a list; begin each entry with “- canonical: …”', zh: '术语表须为列表；每个条目以“- canonical: …”开头' },
  notEntry: { en: 'An entry has keys; write “canonical: …” and “definition: …”', zh: '条目须由键组成；请写“canonical: …”和“definition: …”' },
  unknownKey: { en: 'There is no key “{0}”; correct its name or take it out. There are {1}', zh: '没有键“{0}”；请改正或删去。可用：{1}' },
  missing: { en: '“{0}” is missing; add it', zh: '缺少“{0}”；请补上' },
  notText: { en: '“{0}” must be a text', zh: '“{0}”须为文字' },
  notTexts: { en: '“{0}” must be a list of texts: [… , …]', zh: '“{0}”须为文字列表：[…, …]' },
  nameLength: { en: 'A wording has {0} to {1} characters, this has {2}; give the name alone', zh: '名称须为 {0} 至 {1} 个字符，此处为 {2} 个；请只写名称' },
  nameMarks: { en: 'Write the words alone, without quotation marks; a wording that needs them goes under “quotedAliases”', zh: '请只写文字，不加引号；须带引号的写法放在“quotedAliases”下' },
  notType: { en: '“{0}” is no type; there are {1}', zh: '没有类型“{0}”；可用：{1}' },
  notYear: { en: '“since” must be a year from 1900 to 2100', zh: '“since”须为 1900 至 2100 之间的年份' },
  notDefinition: { en: '“definition” must be a text, or have “zh”, “en” or both', zh: '“definition”须为文字，或含“zh”“en”之一或两者' },
  twice: { en: '“{0}” is defined in line {1} already; take one of the two out', zh: '“{0}”已在第 {1} 行定义；请删去其一' },
  tooMuch: { en: 'The wordings of this glossary have more than {0} characters together; from here on they are not used', zh: '术语表的名称合计超过 {0} 个字符；自此以下不再采用' },
} as const satisfies Record<string, Bilingual>;
