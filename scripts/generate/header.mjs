// Reads the comment that opens a check's file: the text of its manual page.
//
//   // Check: section.numbering
//   //
//   // Finds … (English), then the same in Chinese, each paragraph on lines of its own.
//   //
//   // Why: …
//   // 理由：…
//   //
//   // Silent: … where the check says nothing although it might seem to have to.
//   // 不报：…
//   //
//   // Bad:
//   //     an example, indented by four spaces, in which the check finds something
//   //
//   // Good:
//   //     an example in which it finds nothing

const LABELS = { why: ['Why: ', '理由：'], silent: ['Silent: ', '不报：'] };

/**
 * @returns {{ finds: Text, why: Text, silent: Text, bad: string, good: string }} where Text is `{ en, zh }`
 * @throws where a part is missing, so that no check goes without its page
 */
export function readPage(source, id) {
  const paragraphs = headerParagraphs(source);
  if (paragraphs[0]?.[0] !== `Check: ${id}`) throw new Error(`The file of ${id} does not open with «// Check: ${id}»`);
  const [, finds, ...rest] = paragraphs;
  return {
    finds: bilingual(finds, ['', ''], id),
    why: bilingual(labelled(rest, LABELS.why[0], id), LABELS.why, id),
    silent: bilingual(labelled(rest, LABELS.silent[0], id), LABELS.silent, id),
    bad: example(labelled(rest, 'Bad:', id)),
    good: example(labelled(rest, 'Good:', id)),
  };
}

function headerParagraphs(source) {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const text = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^\/\/ ?/, ''));
  return text.join('\n').split(/\n\n/).map((paragraph) => paragraph.split('\n'));
}

function labelled(paragraphs, label, id) {
  const found = paragraphs.find(([first]) => first.startsWith(label));
  if (!found) throw new Error(`The header of ${id} has no paragraph «${label.trim()}»`);
  return found;
}

/** English lines, then Chinese ones; a Chinese line begins with a Chinese character. */
function bilingual(lines, [english, chinese], id) {
  const turn = lines.findIndex((line) => /^[\u4e00-\u9fff]/.test(line));
  if (turn <= 0) throw new Error(`The header of ${id} has a paragraph that is not in both languages: ${lines[0]}`);
  const zh = lines.slice(turn).join('');
  if (!zh.startsWith(chinese)) throw new Error(`The header of ${id} has a Chinese paragraph without its label «${chinese}»`);
  return { en: lines.slice(0, turn).join(' ').slice(english.length), zh: zh.slice(chinese.length) };
}

function example([, ...lines]) {
  return lines.map((line) => line.replace(/^ {4}/, '')).join('\n');
}
