// The runtime translations: every English template with its Chinese one.

/** Every `{ en, zh }` within a value, however deep. */
export function collectMessages(value) {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value.en === 'string' && typeof value.zh === 'string') return [value];
  return Object.values(value).flatMap(collectMessages);
}

/**
 * @param messages all bilingual messages of server and core
 * @param clientTexts the client's texts, English to Chinese
 * @throws where one English text has two translations: the client could show only one of them
 */
export function renderBundles(messages, clientTexts) {
  const translations = new Map(Object.entries(clientTexts));
  for (const { en, zh } of messages) {
    const before = translations.get(en) ?? zh;
    if (before !== zh) throw new Error(`«${en}» is translated in two ways: «${before}» and «${zh}»`);
    translations.set(en, zh);
  }
  const sorted = [...translations].sort(([first], [second]) => (first < second ? -1 : 1));
  return {
    'bundle.l10n.json': Object.fromEntries(sorted.map(([en]) => [en, en])),
    'bundle.l10n.zh-cn.json': Object.fromEntries(sorted),
  };
}
