import type { Check } from './check';
import { sectionNumbering } from './checks/sectionNumbering';
import { textBalance } from './checks/textBalance';

/** Every check of the product, in the order of the manual. The manual, the settings and package.json are generated from this list. */
export const CHECKS: readonly Check[] = [sectionNumbering, textBalance];
