// Reads the lexicon's data files and holds them against their schemas.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { parse } from 'yaml';

/** The files of entries, each with the type that all of its entries have. */
export const ENTRY_FILES = [
  { name: 'indicators', type: 'indicator' },
  { name: 'slogans', type: 'slogan' },
  { name: 'programmes', type: 'programme' },
  { name: 'bodies', type: 'body' },
];

/** The other files, with what stands for one that is not there. */
const OTHER_FILES = [
  { name: 'not-terms', absent: { quoted: [], phrases: [] } },
  { name: 'name-edges', absent: { beforeProgrammes: [], others: [] } },
  { name: 'measure-words', absent: [] },
  { name: 'number-names', absent: [] },
  { name: 'plan-periods', absent: { plans: [], phases: [], roles: [] } },
  { name: 'anniversaries', absent: { events: [], own: [] } },
  { name: 'fact-words', absent: undefined },
];

const schemaFolder = fileURLToPath(new URL('../../server/lexicon/schema/', import.meta.url));

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** The validator of a schema, compiled at its first use. */
function validatorOf(name) {
  const id = `${name}.schema.json`;
  return ajv.getSchema(id) ?? ajv.compile(JSON.parse(readFileSync(join(schemaFolder, id), 'utf8')));
}

/** Returns the contents of all files by name, and a problem `{ file, entry, message }` for all that does not fit its schema. */
export function readLexiconFiles(folder) {
  const entries = validatorOf('entries');
  const files = [
    ...ENTRY_FILES.map(({ name }) => ({ name, absent: [], validate: entries })),
    ...OTHER_FILES.map(({ name, absent }) => ({ name, absent, validate: validatorOf(name) })),
  ];
  const contents = {};
  const problems = [];
  for (const { name, absent, validate } of files) {
    const path = join(folder, `${name}.yaml`);
    contents[name] = absent;
    if (!existsSync(path)) continue;
    const { content, error } = parseYaml(readFileSync(path, 'utf8'));
    if (error) problems.push({ file: name, entry: '', message: `not YAML: ${error.message.split('\n')[0]}` });
    else if (validate(content)) contents[name] = content;
    else {
      const causes = validate.errors.filter(isCause);
      problems.push(...causes.map((cause) => ({ file: name, entry: entryOf(content, cause), message: explain(cause) })));
    }
  }
  return { contents, problems };
}

function parseYaml(text) {
  try {
    return { content: parse(text) };
  } catch (error) {
    return { error };
  }
}

/** `anyOf` only repeats that its branches failed. */
function isCause(error) {
  return error.keyword !== 'anyOf';
}

/** The name of the entry that an error lies in, else its place in the list. */
function entryOf(content, { instancePath }) {
  const index = instancePath.split('/')[1];
  if (!index) return '';
  const item = content?.[index];
  return item?.canonical ?? item?.word ?? item?.name ?? (Array.isArray(content) ? `item ${Number(index) + 1}` : index);
}

function explain({ instancePath, keyword, params, message }) {
  const field = instancePath.split('/').slice(2).join('.') || instancePath.split('/')[1] || 'the file';
  switch (keyword) {
    case 'required':
      return `${params.missingProperty} is missing; add it`;
    case 'additionalProperties':
      return `there is no field ${params.additionalProperty}; correct its name or take it out`;
    case 'enum':
      return `${field} must be one of ${params.allowedValues.join(', ')}`;
    case 'uniqueItems':
      return `${field} names the same thing twice; take one out`;
    default:
      return `${field} ${message}`;
  }
}
