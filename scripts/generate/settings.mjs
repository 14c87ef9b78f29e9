// The checks' part of the settings: the property `policyLens.checks` in package.json, and its texts in package.nls*.json.

const PROPERTY = 'policyLens.checks';
const LEVELS = ['off', 'hint', 'information', 'warning', 'error'];
const TEXT = 'configuration.checks';
const CHECKS_TEXT = {
  en: 'The severity of each check, or `off`. A check that is not named here gives its less certain findings a lower severity.',
  zh: '各检查项的级别，`off` 为关闭。未在此设置的检查项，把握较小的发现级别较低。',
};

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
    properties: Object.fromEntries(pages.map(({ check }) => [check.id, level(check)])),
    markdownDescription: `%${TEXT}%`,
    order: 20,
  };
  const place = before === undefined ? Object.keys(properties).length : Object.keys(first.properties).indexOf(PROPERTY);
  const entries = Object.entries(properties);
  entries.splice(place, 0, [PROPERTY, generated]);
  const configuration = [{ ...first, properties: Object.fromEntries(entries) }, ...others];
  return { ...manifest, contributes: { ...manifest.contributes, configuration } };
}

function level({ id, severity }) {
  return { type: 'string', enum: LEVELS, default: severity, markdownDescription: `%${TEXT}.${id}%` };
}

/** The texts of one language with those of the checks; texts of checks that are gone go with them. */
export function withCheckTexts(texts, pages, language) {
  const others = Object.entries(texts).filter(([key]) => key !== TEXT && !key.startsWith(`${TEXT}.`));
  const own = [[TEXT, CHECKS_TEXT[language]], ...pages.map(({ check, finds }) => [`${TEXT}.${check.id}`, finds[language]])];
  return Object.fromEntries([...others, ...own]);
}
