/** Where results and remarks go. `print` resolves once more may be written; `isClosed` tells that nobody reads any longer. */
export interface Output {
  readonly print: (text: string) => Promise<void>;
  readonly warn: (text: string) => void;
  readonly isClosed: () => boolean;
}

/** Writes to two streams. A reader that has gone away (`| head`) ends the output in silence and is no error. */
export function createOutput(results: NodeJS.WriteStream, remarks: NodeJS.WriteStream): Output {
  let closed = false;
  results.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') throw error;
  });
  remarks.on('error', () => undefined);
  return {
    print: (text) =>
      new Promise((resolve) => {
        if (closed || results.write(text)) return resolve();
        const go = (): void => {
          results.off('drain', go).off('close', go).off('error', go);
          resolve();
        };
        results.once('drain', go).once('close', go).once('error', go);
      }),
    warn: (text) => void remarks.write(text),
    isClosed: () => closed,
  };
}
