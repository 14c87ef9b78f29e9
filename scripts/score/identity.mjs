import { basename } from 'node:path';

/** Texts near the genre, of which the issue asks neither yes nor no. */
const UNDECIDED = [/^neg_fake_/, /^national_en-/, /-resolution\.txt$/, /^cpc-congress\d+-speech\.txt$/];

/** Compares the verdicts with the files' names: `neg_` must say no, the others yes. */
export function judgeIdentity(annotations) {
  const judged = annotations.map(({ file, report }) => {
    const name = basename(file);
    const wanted = UNDECIDED.some((form) => form.test(name)) ? undefined : !name.startsWith('neg_');
    return { name, wanted, found: report.isReport };
  });
  const row = (title, wanted) => {
    const rows = judged.filter((text) => text.wanted === wanted);
    const right = rows.filter((text) => text.found === wanted).length;
    return [title, rows.length, right, rows.length - right];
  };
  const undecided = judged.filter((text) => text.wanted === undefined);
  return {
    rows: [row('reports', true), row('others (neg_)', false), [`not judged (${undecided.filter((text) => text.found).length} said yes)`, undecided.length, '–', '–']],
    wrong: judged
      .filter(({ wanted, found }) => wanted !== undefined && wanted !== found)
      .map(({ name, wanted }) => `${name} is ${wanted ? 'a report and was not read as one' : 'no report and was read as one'}`),
  };
}
