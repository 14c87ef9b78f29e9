import { message, type Message } from '../core/text/message';
import type { Origin, Traced } from './effective';
import type { FileConfiguration } from './fileConfiguration';
import { readable } from './locations';
import { CONFIGURATION_MESSAGES as MESSAGES } from './messages';

/**
 * Shows what holds for a file, as JSON with comments: every check with its severity and options, and behind each value where it comes from.
 * @param translate fills a message and puts it into the user's language
 */
export function explainConfiguration(configuration: FileConfiguration, translate: (message: Message) => string): string {
  const { file, checks, layers, exclusion, ignores, ignoreTarget, problems } = configuration;
  const placeOf = (origin: Origin): string => (origin.kind === 'folder' ? readable(origin.settings) : translate(message(ORIGINS[origin.kind])));
  const because = (traced: Traced<unknown>): string => {
    const place = placeOf(traced.origin);
    return ` // ${traced.key === undefined ? place : translate(message(MESSAGES.setBy, traced.key, place))}`;
  };
  const comment = (text: Message): string => `// ${translate(text)}`;

  const checkRows = [...checks].flatMap(([id, { severity, options }], index): readonly string[] => {
    const comma = index + 1 < checks.size ? ',' : '';
    const rows = Object.entries(options);
    if (rows.length === 0) return [`    ${JSON.stringify(id)}: ${JSON.stringify(severity.value)}${comma}${because(severity)}`];
    return [
      `    ${JSON.stringify(id)}: {`,
      `      "severity": ${JSON.stringify(severity.value)},${because(severity)}`,
      ...rows.map(([name, option], row) => `      ${pairOf(name, option)}${row + 1 < rows.length ? ',' : ''}${because(option)}`),
      `    }${comma}`,
    ];
  });
  const patterns = layers.flatMap(({ origin, exclude }) => exclude.map((value): Traced<string> => ({ value, origin, key: undefined })));

  return `${[
    `// ${readable(file)}`,
    comment(message(MESSAGES.order)),
    ...(exclusion ? [comment(message(MESSAGES.excludedBy, exclusion.value, placeOf(exclusion.origin)))] : []),
    ...ignores.map(({ location, entries }) => comment(message(MESSAGES.ignoresIn, entries.length, readable(location)))),
    ...(ignoreTarget ? [comment(message(MESSAGES.ignoresGoTo, readable(ignoreTarget.location)))] : []),
    ...problems.map(({ location, message: text }) => `// ⚠ ${location === undefined ? placeOf({ kind: 'editor' }) : readable(location)}: ${translate(text)}`),
    '{',
    '  "checks": {',
    ...checkRows,
    '  },',
    '  "exclude": [',
    ...patterns.map((pattern, index) => `    ${JSON.stringify(pattern.value)}${index + 1 < patterns.length ? ',' : ''}${because(pattern)}`),
    '  ]',
    '}',
  ]
    // a name with a line break must not end its comment
    .map((row) => row.replace(/[\r\n\u2028\u2029]/g, ' '))
    .join('\n')}\n`;
}

function pairOf(name: string, { value }: Traced<unknown>): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}

const ORIGINS = { default: MESSAGES.fromDefault, editor: MESSAGES.fromEditor } as const;
