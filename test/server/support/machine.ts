import type { Runtime, Timer } from '../../../server/src/server/runtime';
import { readGlossary } from '../../../server/src/glossary/readGlossary';
import { createInventedAnalyse, DOUBLED_COMMA, TEST_LEXICON } from '../../service/support/invented';

/** A clock that the test winds: what is started waits until `wind`. */
export interface ManualTimer extends Timer {
  /** Runs all that waits, in the order in which it falls due. */
  readonly wind: () => void;
  readonly waiting: () => number;
}

export function createManualTimer(): ManualTimer {
  const pending = new Map<number, { readonly callback: () => void; readonly due: number }>();
  let next = 0;
  return {
    start: (callback, due) => {
      const id = next++;
      pending.set(id, { callback, due });
      return () => void pending.delete(id);
    },
    wind: () => {
      const due = [...pending].sort(([, first], [, second]) => first.due - second.due);
      pending.clear();
      for (const [, { callback }] of due) callback();
    },
    waiting: () => pending.size,
  };
}

/** A machine without files, with a clock that runs at once and the small lexicon of the service's tests. */
export function inventedMachine(given: Partial<Runtime> = {}): Runtime {
  return {
    timer: {
      start: (callback) => {
        const immediate = setImmediate(callback);
        return () => clearImmediate(immediate);
      },
    },
    loadLexicon: () => Promise.resolve(TEST_LEXICON),
    createReaders: (lexicon) => ({ analyse: createInventedAnalyse(lexicon), readInstantly: undefined }),
    loadGlossaryReader: () => Promise.resolve(readGlossary),
    files: undefined,
    configurationFiles: undefined,
    checks: [DOUBLED_COMMA],
    manual: undefined,
    ...given,
  };
}

/** Lets everything that was sent arrive: one turn for each hop of a message. */
export async function settle(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
