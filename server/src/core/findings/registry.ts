import type { Check } from './check';
import { annexNumbering } from './checks/annexNumbering';
import { annexOrder } from './checks/annexOrder';
import { countSections } from './checks/countSections';
import { figureBounds } from './checks/figureBounds';
import { figureConflict } from './checks/figureConflict';
import { figureShare } from './checks/figureShare';
import { figureSum } from './checks/figureSum';
import { sectionNumbering } from './checks/sectionNumbering';
import { textBalance } from './checks/textBalance';

/** Every check of the product, in the order of the manual. The manual, the settings and package.json are generated from this list. */
export const CHECKS: readonly Check[] = [
  sectionNumbering,
  countSections,
  annexNumbering,
  annexOrder,
  textBalance,
  figureSum,
  figureShare,
  figureConflict,
  figureBounds,
];
