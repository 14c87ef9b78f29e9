import { config, t } from '@vscode/l10n';
import type { Message } from './core/text/message';

/** The languages of the product. */
export type Language = 'en' | 'zh';

export type Translate = (message: Message) => string;

/** The language for a locale of the editor (`zh-cn`, `zh_CN.UTF-8`, `en-GB`): Chinese for any Chinese one, else English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/**
 * Renders messages in one language.
 * @param bundle what the editor's localisation bundle holds (English template → translation); it wins over the built-in translation
 */
export function createTranslate(language: Language, bundle: Readonly<Record<string, string>> = {}): Translate {
  return ({ template, slots }) => {
    // the package keeps its bundle in a variable of its own, and one process may serve two languages
    config({ contents: bundle });
    const key = language === 'en' || template.en in bundle ? template.en : template.zh;
    return t(key, ...slots);
  };
}
