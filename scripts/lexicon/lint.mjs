// The rules of the lexicon that a schema cannot say. Each message ends in what to do.
import { ENTRY_FILES } from './files.mjs';
import { lintForms, wordingsOf } from './lintForms.mjs';

const QUOTATION_MARKS = /[“”‘’「」『』"]/;
const HAN = /[\u3400-\u9fff]/;
const NUMERALS = { 一: 1, 二: 2, 两: 2, 双: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const LONGEST_DEFINITION = 3;

/** Returns a problem `{ file, entry, message }` for all that breaks a rule. */
export function lintLexicon(contents) {
  const entries = ENTRY_FILES.flatMap(({ name, type }) => contents[name].map((entry) => ({ file: name, fileType: type, entry })));
  const lintOne = ({ file, fileType, entry }) => lintEntry(entry, fileType).map((message) => ({ file, entry: entry.canonical, message }));
  return [
    ...entries.flatMap(lintOne),
    ...lintIds(entries),
    ...lintWordings(entries),
    ...lintForms(entries),
    ...lintNotTerms(contents['not-terms'], entries),
    ...lintPlanPeriods(contents['plan-periods']),
    ...lintAnniversaries(contents.anniversaries),
  ];
}

function lintEntry(entry, fileType) {
  const problems = [];
  if (entry.type !== fileType) problems.push(`its type is ${entry.type} in a file of type ${fileType}; move it or change the type`);
  if (fileType === 'indicator' && !entry.id) problems.push('an indicator needs an id; add one in kebab case (grain-output)');
  if (fileType !== 'indicator') {
    for (const field of ['id', 'unit', 'growthBasis', 'magnitude']) {
      if (entry[field] !== undefined) problems.push(`${field} belongs to indicators only; take it out`);
    }
  }
  const [, ...aliases] = wordingsOf(entry);
  for (const alias of aliases) {
    if (QUOTATION_MARKS.test(alias)) {
      const remedy = 'write its words alone, under quotedAliases where they need marks';
      problems.push(`the alias ${alias} has quotation marks and is never found; ${remedy}`);
    }
    if (alias !== alias.trim()) problems.push(`the alias “${alias}” begins or ends with a space; take it out`);
  }
  if (QUOTATION_MARKS.test(entry.canonical) && aliases.length === 0) {
    problems.push('a name with quotation marks is never found by itself; add an alias with its words');
  }
  return [...problems, ...lintDefinition(entry), ...lintMembers(entry)];
}

function lintDefinition({ canonical, aliases, definition: { zh, en } }) {
  const problems = [];
  if (!HAN.test(zh)) problems.push('definition.zh is not Chinese; write it in Chinese');
  if (HAN.test(en)) problems.push('definition.en holds Chinese characters; write it in English alone');
  if (!/[。]$/.test(zh)) problems.push('definition.zh does not end in 。; write whole sentences');
  if (!/[.]$/.test(en)) problems.push('definition.en does not end in a full stop; write whole sentences');
  for (const [language, ends] of [['zh', zh.match(/[。！？]/g)], ['en', en.match(/[.!?](?:\s|$)/g)]]) {
    if (!ends || ends.length <= LONGEST_DEFINITION) continue;
    problems.push(`definition.${language} has more than ${LONGEST_DEFINITION} sentences; shorten it`);
  }
  const name = canonical.replace(/[“”]/g, '');
  const opensWith = (wording) => zh.startsWith(wording) && /^(?:是|指|就是|即|为|[,，：:])/.test(zh.slice(wording.length));
  if ([name, ...aliases].some(opensWith)) problems.push('definition.zh begins with the name itself; say what it is');
  else if (zh.includes(name)) problems.push(`definition.zh repeats the name ${name}; say what it is in other words`);
  return problems;
}

/** 四风 has four members; of several numerals the first or their sum may count them (两不愁三保障: five). */
function lintMembers({ canonical, members }) {
  const name = canonical.replace(/^[^一二两双三四五六七八九十“]{0,2}“|[“”]/g, '');
  if (!members || !(name[0] in NUMERALS)) return [];
  const numbers = [...name].filter((character) => character in NUMERALS).map((character) => NUMERALS[character]);
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (members.length === numbers[0] || members.length === sum) return [];
  const wanted = sum === numbers[0] ? `${sum}` : `${numbers[0]} or ${sum}`;
  return [`its name counts ${wanted}, but there are ${members.length} members; complete them, or leave members out`];
}

function lintIds(entries) {
  const seen = new Map();
  const problems = [];
  for (const { file, entry } of entries) {
    if (!entry.id) continue;
    const other = seen.get(entry.id);
    const message = `the id ${entry.id} is that of ${other} too; give it one of its own`;
    if (other) problems.push({ file, entry: entry.canonical, message });
    else seen.set(entry.id, entry.canonical);
  }
  return problems;
}

/** A wording leads to one entry only. */
function lintWordings(entries) {
  const problems = [];
  const canonicals = new Map(entries.map(({ file, entry }) => [entry.canonical, file]));
  const owners = new Map();
  for (const { file, entry } of entries) {
    const report = (message) => problems.push({ file, entry: entry.canonical, message });
    const own = new Set(wordingsOf(entry));
    if (entry.aliases.includes(entry.canonical)) report('its name stands among its aliases; take it out there');
    for (const alias of entry.aliases.filter((wording) => (entry.abbreviations ?? []).includes(wording))) {
      report(`${alias} is both an alias and an abbreviation; keep the one that is meant`);
    }
    for (const alias of entry.aliases.filter((wording) => (entry.quotedAliases ?? []).includes(wording))) {
      report(`${alias} is both an alias and a quoted alias; keep the one that is meant`);
    }
    for (const wording of own) {
      const owner = owners.get(wording);
      if (wording !== entry.canonical && canonicals.has(wording)) {
        report(`the alias ${wording} is the name of another entry, in ${canonicals.get(wording)}.yaml; take the alias out or join the two`);
      } else if (owner && wording === entry.canonical && owner.canonical === wording) {
        report(`there is another entry of this name, in ${owner.file}.yaml; join the two`);
      } else if (owner && owner.canonical !== wording && wording !== entry.canonical) {
        report(`the alias ${wording} belongs to ${owner.canonical}, in ${owner.file}.yaml, too; take one of them out`);
      }
      if (!owner) owners.set(wording, { file, canonical: entry.canonical });
    }
  }
  return problems;
}

/** A wording cannot be a term and no term. */
function lintNotTerms({ quoted, phrases }, entries) {
  const plain = ownersOf(entries, ({ canonical, aliases, abbreviations = [] }) => [canonical, ...aliases, ...abbreviations]);
  const between = new Map([...plain, ...ownersOf(entries, ({ quotedAliases = [] }) => quotedAliases)]);
  const clash = (list, owners) =>
    list.filter((wording) => owners.has(wording)).map((wording) => {
      const message = `it is a wording of the term ${owners.get(wording)}; take it out of one of the two`;
      return { file: 'not-terms', entry: wording, message };
    });
  return [...clash(quoted, between), ...clash(phrases, plain)];
}

/** The names of the entries by their wordings. */
function ownersOf(entries, wordingsOf) {
  return new Map(entries.flatMap(({ entry }) => wordingsOf(entry).map((wording) => [wording, entry.canonical])));
}

/** Plans stand in their order, of five years each, so that 第十四个 is the fourteenth; parts run forwards; no wording is given twice. */
function lintPlanPeriods({ plans, phases, roles }) {
  const report = (entry, message) => ({ file: 'plan-periods', entry, message });
  const problems = [];
  for (const [index, { name, start, end }] of plans.entries()) {
    const before = plans[index - 1];
    if (start > end) problems.push(report(name, `it ends (${end}) before it begins (${start}); change one of the years`));
    else if (end - start !== 4) problems.push(report(name, `it runs over ${end - start + 1} years; a plan has five, correct its years`));
    if (before && before.end >= start) problems.push(report(name, `it begins (${start}) before ${before.name} ends (${before.end}); put the plans in their order`));
  }
  for (const { words, from, to } of [...phases, ...roles]) {
    if (from > to) problems.push(report(words, `it runs from year ${from} back to year ${to}; swap the two`));
  }
  const repeated = repeatedIn([...plans.map(({ name }) => name), ...phases.map(({ words }) => words), ...roles.map(({ words }) => words)]);
  return [...problems, ...repeated.map((words) => report(words, 'it is listed twice; take one out'))];
}

function lintAnniversaries({ events, own }) {
  const report = (entry, message) => ({ file: 'anniversaries', entry, message });
  const wordings = events.flatMap(({ words }) => words);
  const numbered = [...wordings, ...own].filter((words) => /(?:周年|[0-9])$/.test(words));
  return [
    ...numbered.map((words) => report(words, 'write the event alone, without the number and 周年')),
    ...repeatedIn([...wordings, ...own]).map((words) => report(words, 'it is listed twice; take one out')),
  ];
}

function repeatedIn(list) {
  return [...new Set(list.filter((words, index) => list.indexOf(words) !== index))];
}
