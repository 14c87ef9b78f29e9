import type { Severity } from '../core/findings/finding';

/** The severities as LSP numbers them. */
export const SEVERITY_NUMBERS: Readonly<Record<Severity, number>> = { error: 1, warning: 2, information: 3, hint: 4 };
