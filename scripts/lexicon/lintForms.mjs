// The rules for what an entry says about other forms of its name, and about its size. Each message ends in what to do.

/** All wordings by which an entry is found, its name first. */
export function wordingsOf({ canonical, aliases, abbreviations = [], quotedAliases = [] }) {
  return [canonical, ...aliases, ...abbreviations, ...quotedAliases];
}

/** Returns a problem `{ file, entry, message }` for all that breaks a rule. */
export function lintForms(entries) {
  const owners = new Map(entries.flatMap(({ entry }) => wordingsOf(entry).map((wording) => [wording, entry.canonical])));
  return entries.flatMap(({ file, entry }) =>
    [...lintWrongVariants(entry, owners), ...lintDated(entry, owners), ...lintMagnitude(entry)].map((message) => ({
      file,
      entry: entry.canonical,
      message,
    })),
  );
}

/** A wrong form that is right somewhere would be a false alarm there. */
function lintWrongVariants({ wrongVariants = [] }, owners) {
  return wrongVariants
    .filter((variant) => owners.has(variant))
    .map((variant) => `the wrong variant ${variant} is a wording of ${owners.get(variant)}; take it out of one of the two`);
}

function lintDated(entry, owners) {
  const problems = [];
  const own = wordingsOf(entry);
  const dated = entry.dated ?? [];
  for (const { wording, replacement } of dated) {
    if (!own.includes(wording)) problems.push(`the dated wording ${wording} is none of its wordings and is never found; add it to aliases`);
    if (!owners.has(replacement)) problems.push(`${replacement}, which replaces ${wording}, is a wording of no entry; correct it or add it`);
    if (dated.some((other) => other.wording === replacement)) {
      problems.push(`${replacement}, which replaces ${wording}, was left itself; name the wording of today`);
    }
  }
  return problems;
}

function lintMagnitude({ magnitude = {}, unit }) {
  const problems = Object.entries(magnitude)
    .filter(([, [least, greatest]]) => least > greatest)
    .map(([level, [least, greatest]]) => `magnitude.${level} runs from ${least} down to ${greatest}; write the smaller number first`);
  if (Object.keys(magnitude).length > 0 && unit === undefined) problems.push('it has a magnitude but no unit; add the unit that the numbers are in');
  return problems;
}
