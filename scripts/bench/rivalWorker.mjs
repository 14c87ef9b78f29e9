// Measures one rival on the texts of a folder: `node rivalWorker.mjs NAME FOLDER`, in the folder where the rivals are installed.
// Prints one JSON object: median, fastest and slowest pass over all texts in ms, and how many results a pass gives.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LEAST_RUNS = 5;
const WARM_UP_TIME = 1_500; // ms
const MEASURING_TIME = 4_000; // ms

const require = createRequire(join(process.cwd(), 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const eachLine = (text, read) => text.split('\n').reduce((sum, line) => sum + read(line), 0);

/** Each makes a rival ready and returns a function from a text to the number of its results. */
const RIVALS = {
  async 'Intl.Segmenter'() {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    return (text) => {
      let count = 0;
      for (const segment of segmenter.segment(text)) if (segment.isWordLike) count++;
      return count;
    };
  },
  async 'recognizers: number, percentage'() {
    const { recognizeNumber, recognizePercentage } = require('@microsoft/recognizers-text-suite');
    return (text) => eachLine(text, (line) => recognizeNumber(line, 'zh-cn').length + recognizePercentage(line, 'zh-cn').length);
  },
  async 'recognizers: all seven'() {
    const suite = require('@microsoft/recognizers-text-suite');
    const recognise = ['Number', 'Ordinal', 'Percentage', 'Age', 'Currency', 'Dimension', 'DateTime'].map((name) => suite[`recognize${name}`]);
    return (text) => eachLine(text, (line) => recognise.reduce((sum, read) => sum + read(line, 'zh-cn').length, 0));
  },
  async 'chinese-numbers-converter'() {
    const { default: ChineseNumber } = await load('chinese-numbers-converter');
    const Converter = ChineseNumber.default ?? ChineseNumber;
    return (text) => eachLine(text, (line) => (new Converter(line).toArabicString() === line ? 0 : 1));
  },
  async 'chrono-node'() {
    const { zh } = require('chrono-node');
    return (text) => eachLine(text, (line) => zh.hans.parse(line).length);
  },
  async 'autocorrect-node'() {
    const { lintFor } = require('autocorrect-node');
    return (text) => {
      const result = lintFor(text, 'report.txt');
      if (result.error) throw new Error(result.error);
      return result.lines.length;
    };
  },
  async zhlint() {
    const { run, report } = require('zhlint');
    void report;
    return (text) => run(text, { rules: { preset: 'default' } }).validations.length;
  },
  async pangu() {
    const module = await load('pangu');
    const pangu = module.pangu ?? module.default?.pangu ?? module.default;
    return (text) => eachLine(text, (line) => (pangu.spacingText(line) === line ? 0 : 1));
  },
  async textlint() {
    const { TextlintKernel } = require('@textlint/kernel');
    const plugin = require('@textlint/textlint-plugin-text');
    const prh = require('textlint-rule-prh');
    const kernel = new TextlintKernel();
    const terms = ['按装', '帐户', '既使', '做为', '象征着', '份量', '必需要', '以经', '座落', '园满'].map((wrong) => `  - expected: ${wrong}正\n    pattern: ${wrong}`);
    const options = {
      ext: '.txt',
      plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
      rules: [{ ruleId: 'prh', rule: prh.default ?? prh, options: { ruleContents: [`version: 1\nrules:\n${terms.join('\n')}\n`] } }],
    };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
  async '@node-rs/jieba'() {
    const { Jieba } = require('@node-rs/jieba');
    const { dict } = require('@node-rs/jieba/dict');
    const jieba = Jieba.withDict(dict);
    return (text) => jieba.tag(text).length;
  },
};

const [name, folder] = process.argv.slice(2);
const buffers = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(folder, file)));
const texts = buffers.map((bytes) => bytes.toString('utf8'));
const read = await RIVALS[name]();

async function pass() {
  const started = process.hrtime.bigint();
  let found = 0;
  for (const text of texts) found += await read(text);
  return { time: Number(process.hrtime.bigint() - started) / 1e6, found };
}

const { found } = await pass();
for (const until = Date.now() + WARM_UP_TIME; Date.now() < until; ) await pass();
const times = [];
for (const until = Date.now() + MEASURING_TIME; times.length < LEAST_RUNS || Date.now() < until; ) times.push((await pass()).time);
times.sort((first, second) => first - second);
console.log(
  JSON.stringify({
    bytes: buffers.reduce((sum, bytes) => sum + bytes.length, 0),
    found,
    runs: times.length,
    median: times[times.length >> 1],
    fastest: times[0],
    slowest: times.at(-1),
    peak: process.resourceUsage().maxRSS / 1024,
  }),
);
