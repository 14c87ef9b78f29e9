/** A line that says how far a long run has come. */
export interface Progress {
  readonly at: (count: number) => void;
  /** Takes the line away, so that other text can be written. */
  readonly clear: () => void;
}

export interface ProgressOptions {
  readonly write: (text: string) => void;
  /** Only a terminal can take a line back. */
  readonly isTerminal: boolean;
  readonly label: string;
  readonly total: number;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A short run says nothing. */
const QUIET_MILLISECONDS = 700;
const STEP_MILLISECONDS = 100;
const ERASE_LINE = '\r\u001b[K';

export function createProgress({ write, isTerminal, label, total, now }: ProgressOptions): Progress {
  const started = now();
  let last = started;
  let isShown = false;
  return {
    at: (count) => {
      const time = now();
      if (!isTerminal || time - started < QUIET_MILLISECONDS || time - last < STEP_MILLISECONDS) return;
      last = time;
      isShown = true;
      write(`${ERASE_LINE}policy-lens: ${label} ${count}/${total} (${Math.floor((100 * count) / total)} %)`);
    },
    clear: () => {
      if (isShown) write(ERASE_LINE);
      isShown = false;
    },
  };
}
