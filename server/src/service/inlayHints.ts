import type { InlayHint } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import { impliedBase, impliedPart } from '../core/relations/implied';
import { createScene, factAt } from '../core/relations/scene';
import { createWholes } from '../core/relations/wholes';
import type { Report } from '../core/report/report';
import { message } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { Translate } from '../translate';
import { firstFrom } from './lookup';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';

/** Behind a growth rate the amount that it grew from, behind a share what it amounts to, as far as the report lets them be computed. */
export function findInlayHints(report: Report, lexicon: Lexicon, { start, end }: Span, positions: Positions, translate: Translate): InlayHint[] {
  const { figures } = report;
  const scene = createScene(report, lexicon.entries);
  const wholes = createWholes(scene);
  const proved = new Set(report.relations.map(({ span }) => span.start));
  const hints: InlayHint[] = [];
  for (let index = firstFrom(figures, start); index < figures.length && figures[index]!.end <= end; index++) {
    const figure = figures[index]!;
    if (figure.kind !== 'percent' || proved.has(figure.start)) continue;
    const base = impliedBase(scene, index);
    const implied = base ?? impliedPart(scene, index, wholes);
    if (!implied) continue;
    const from = figures[implied.from]!.text;
    const sign = factAt(scene, index)!.negative ? '−' : '+';
    hints.push({
      position: positions.positionAt(figure.end),
      label: translate(message(base ? SERVICE_MESSAGES.impliedBase : SERVICE_MESSAGES.impliedPart, implied.value)),
      tooltip: base ? `${from} ÷ (1 ${sign} ${figure.text})` : `${from} × ${figure.text}`,
      paddingLeft: true,
    });
  }
  return hints;
}
