import type { Check } from '../../../server/src/core/findings/check';
import { CHECKS } from '../../../server/src/core/findings/registry';
import type { Finding } from '../../../server/src/core/findings/finding';
import type { Bilingual, Message } from '../../../server/src/core/text/message';
import { builtInAnalyse } from '../../support/builtIn';
import type { Renderer } from '../../support/fixtures';

/** What one check finds in a text that is read as a report, in both languages, with the places and the fix that it names. */
export function renderFindings(id: string, checks: readonly Check[] = CHECKS): Renderer {
  return (text) => {
    const findings = builtInAnalyse()(text, { asReport: true, checks }).findings.filter((finding) => finding.check === id);
    return { marks: findings.map((finding) => finding.span), rows: findings.flatMap((finding) => renderRows(text, finding)) };
  };
}

function renderRows(text: string, { check, severity, message, related, fix }: Finding): readonly string[] {
  const rows = [`${severity} ${check}: ${fill(message, 'en')}`, `zh: ${fill(message, 'zh')}`];
  for (const place of related) rows.push(`  see ${text.slice(place.span.start, place.span.end)}: ${fill(place.message, 'en')}`);
  if (fix) {
    const edits = fix.edits.map((edit) => `${text.slice(edit.span.start, edit.span.end)} → ${edit.replacement || 'nothing'}`);
    rows.push(`  fix: ${fill(fix.title, 'en')} (${edits.join(', ')})`);
  }
  return rows;
}

/** A message with its slots filled. */
export function fill({ template, slots }: Message, language: keyof Bilingual): string {
  return template[language].replace(/\{(\d+)\}/g, (_, slot: string) => String(slots[Number(slot)]));
}
