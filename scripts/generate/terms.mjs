// The pages of docs/terms/: all entries of the lexicon, one page for each kind.
import { ENTRY_FILES } from '../lexicon/files.mjs';
import { markdownTable } from '../markdownTable.mjs';

const TITLES = {
  indicators: ['Indicators', '指标'],
  slogans: ['Slogans', '提法'],
  programmes: ['Programmes', '规划、行动与称号'],
  bodies: ['Bodies', '机构'],
};
const LEVELS = { national: 'nation 全国', province: 'province 省', city: 'city 市', county: 'county 县区' };
const GROWTH = {
  constantPrice: 'at constant prices, so not that of the levels 按不变价',
  currentPrice: 'at current prices, as that of the levels 按现价',
  notComparable: 'on a changing base, so not that of the levels 按可比口径',
  nominalAndReal: 'nominal and real 名义与实际',
  physical: 'of an amount or count 实物量、件数',
  points: 'in percentage points 百分点',
};

/** Every page by its path in `folder`; `contents` holds the data files' entries by the files' names. */
export function renderTerms(contents, folder) {
  const pages = ENTRY_FILES.map(({ name }) => ({ name, entries: contents[name], path: `${folder}/${name}.md` }));
  return new Map([
    [`${folder}/README.md`, renderIndex(pages)],
    ...pages.map(({ name, entries, path }) => [path, `${heading(name)}\n\n${entries.map(renderEntry).join('\n\n')}\n`]),
  ]);
}

function renderIndex(pages) {
  const rows = pages.map(({ name, entries }) => [`[${TITLES[name].join(' ')}](${name}.md)`, String(entries.length)]);
  return [
    '# Terms 词表',
    'What Policy Lens knows by name. Generated from `server/lexicon/` by `npm run generate`; how to add or correct an entry: [lexicon.md](../lexicon.md).',
    '由 `server/lexicon/` 生成，增改办法见 [lexicon.md](../lexicon.md)。',
    markdownTable(['kind', 'entries'], rows),
  ].join('\n\n').trimEnd() + '\n';
}

function heading(name) {
  return `# ${TITLES[name].join(' ')}\n\nGenerated from \`server/lexicon/${name}.yaml\`; change it there. 由此文件生成，请在那里修改。`;
}

function renderEntry(entry) {
  const { canonical, id, definition } = entry;
  const lines = factsOf(entry).map(([name, value]) => `- ${name}: ${value}`);
  return [`## ${canonical}${id ? ` \`${id}\`` : ''}`, definition.zh, definition.en, lines.join('\n')].join('\n\n');
}

function factsOf({ aliases, abbreviations, quotedAliases, wrongVariants, dated, unit, growthBasis, magnitude, members, since, source }) {
  const list = (wordings) => wordings?.join('、');
  return [
    ['members 成员', members?.join('；')],
    ['also 又称', list(aliases)],
    ['short 简称', list(abbreviations)],
    ['in quotation marks also 带引号时又称', list(quotedAliases)],
    ['mistaken 误作', list(wrongVariants)],
    ...(dated ?? []).map((each) => ['dated 旧称', renderDated(each)]),
    ['unit 单位', unit],
    ['growth 增速', GROWTH[growthBasis]],
    ['usual size 常见量级', magnitude && Object.entries(magnitude).map(renderRange).join('; ')],
    ['since 始于', since],
    ['source 出处', source],
  ].filter(([, value]) => value);
}

function renderDated({ wording, replacement, since, levels, source }) {
  const where = levels ? ` (${levels.map((level) => LEVELS[level]).join(', ')})` : '';
  return `${wording} → ${replacement}, ${since}${where}: ${source}`;
}

function renderRange([level, [least, greatest]]) {
  return `${LEVELS[level]} ${least} to ${greatest}`;
}
