import type { Report } from '../core/report/report';
import type { Section } from '../core/sections/section';
import { touches } from '../core/text/span';

/** From the heading's start to the end of what stands under it. */
export function extentOf(section: Section): { readonly start: number; readonly end: number } {
  return { start: section.span.start, end: Math.max(section.span.end, section.body.end) };
}

/** The sections that hold `offset`, innermost first. Chrome holds nothing. */
export function sectionsAround(report: Report, offset: number): readonly Section[] {
  return report.sections
    .filter((section) => section.kind !== 'chrome' && touches(extentOf(section), offset))
    .sort((first, second) => second.span.start - first.span.start || second.level - first.level);
}

/** A section's number and title, as an outline shows them; an empty string where it has neither. */
export function nameOf(section: Section): string {
  const separator = section.number && /[.\w]$/.test(section.number) ? ' ' : '';
  return `${section.number}${separator}${section.title}`.trim();
}
