import type { Check } from './check';
import { annexDuplicate } from './checks/annexDuplicate';
import { annexNumbering } from './checks/annexNumbering';
import { annexOrder } from './checks/annexOrder';
import { annexUnused } from './checks/annexUnused';
import { countList } from './checks/countList';
import { countPoints } from './checks/countPoints';
import { countSections } from './checks/countSections';
import { countSlogan } from './checks/countSlogan';
import { countThreshold } from './checks/countThreshold';
import { figureBounds } from './checks/figureBounds';
import { figureChange } from './checks/figureChange';
import { figureCompletion } from './checks/figureCompletion';
import { figureConflict } from './checks/figureConflict';
import { figureCount } from './checks/figureCount';
import { figureCumulative } from './checks/figureCumulative';
import { figureGranularity } from './checks/figureGranularity';
import { figureGrowth } from './checks/figureGrowth';
import { figureIdentity } from './checks/figureIdentity';
import { figureMean } from './checks/figureMean';
import { figureMultiple } from './checks/figureMultiple';
import { figureRange } from './checks/figureRange';
import { figureShare } from './checks/figureShare';
import { figureSum } from './checks/figureSum';
import { figureTarget } from './checks/figureTarget';
import { figureTwins } from './checks/figureTwins';
import { figureUnit } from './checks/figureUnit';
import { listPairing } from './checks/listPairing';
import { periodAnniversary } from './checks/periodAnniversary';
import { periodDate } from './checks/periodDate';
import { periodHeading } from './checks/periodHeading';
import { periodOrder } from './checks/periodOrder';
import { periodOrdinal } from './checks/periodOrdinal';
import { periodPast } from './checks/periodPast';
import { periodPlan } from './checks/periodPlan';
import { sectionNumbering } from './checks/sectionNumbering';
import { termDated } from './checks/termDated';
import { termUndefined } from './checks/termUndefined';
import { termVariant } from './checks/termVariant';
import { termWording } from './checks/termWording';
import { textBalance } from './checks/textBalance';
import { textDamage } from './checks/textDamage';
import { textPlace } from './checks/textPlace';
import { textRepeat } from './checks/textRepeat';

/** Every check of the product, in the order of the manual. The manual, the settings and package.json are generated from this list. */
export const CHECKS: readonly Check[] = [
  sectionNumbering,
  countSections,
  countPoints,
  countList,
  countSlogan,
  annexNumbering,
  annexOrder,
  annexDuplicate,
  annexUnused,
  termWording,
  termVariant,
  termDated,
  termUndefined,
  textBalance,
  textDamage,
  textRepeat,
  textPlace,
  figureSum,
  figureShare,
  figureCompletion,
  figureGrowth,
  figureChange,
  figureMultiple,
  figureMean,
  figureIdentity,
  figureGranularity,
  listPairing,
  figureConflict,
  figureBounds,
  figureRange,
  figureUnit,
  figureTarget,
  figureCumulative,
  figureCount,
  countThreshold,
  figureTwins,
  periodPlan,
  periodHeading,
  periodDate,
  periodAnniversary,
  periodPast,
  periodOrder,
  periodOrdinal,
];
