import { createWordMatcher } from '../headings/wordMatcher';
import type { Layout } from './blocks';

/** Paragraphs that look back, address the deputies or sum up close the numbered sections before them. */
const OPENERS = [
  '各位代表', '同志们', '过去', '一年来', '五年来', '回顾', '回首', '总结', '在总结', '在肯定', '在充分肯定', '在看到', '在取得', '与此同时', '我们也', '我们清醒', '展望',
] as const;
const opensSummingUp = createWordMatcher(OPENERS);

/** True for a paragraph that opens as a summing-up does. */
export function sumsUp(layout: Layout, index: number): boolean {
  return opensSummingUp(layout.text, layout.blocks[index]!.start);
}
