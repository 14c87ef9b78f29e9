import type { Relation, RelationKind } from '../relations/relation';
import type { Reading } from '../report/report';
import { message } from '../text/message';
import type { Finding, Severity } from './finding';

/** What related places of such a finding say. */
export const RELATION_MESSAGES = {
  used: { en: 'used in the computation', zh: '参与计算的数字' },
};

/** The relations of one kind that do not hold, as findings: the computation, with every figure that it rests on. */
export function relationFindings({ figures, relations }: Reading, kind: RelationKind, check: string, severity: Severity): readonly Finding[] {
  return relations.filter((relation) => relation.kind === kind && !relation.holds).map((relation): Finding => ({
    check,
    severity,
    span: { start: relation.span.start, end: relation.span.end },
    message: relation.message,
    related: othersOf(relation).map((index) => ({
      span: { start: figures[index]!.start, end: figures[index]!.end },
      message: message(RELATION_MESSAGES.used),
    })),
    fix: undefined,
  }));

  function othersOf({ figures: used, span }: Relation): readonly number[] {
    return used.filter((index) => figures[index]!.start !== span.start);
  }
}
