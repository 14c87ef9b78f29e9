import type { Bilingual } from '../core/text/message';

/** All texts that the server itself shows. */
export const SERVER_MESSAGES = {
  ignoreFailed: { en: 'Policy Lens could not do this: {0}', zh: 'Policy Lens 未能完成：{0}' },
  brokenFile: { en: '{0} is broken; mend it first', zh: '{0} 内容有误，请先修正' },
} as const satisfies Record<string, Bilingual>;
