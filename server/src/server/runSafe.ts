import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

export interface SafeRequest<T> {
  readonly method: string;
  readonly params: unknown;
  readonly token: CancellationToken;
  /** The answer where the handler fails: the last good result, or nothing. */
  readonly fallback: () => T;
  readonly log: (text: string) => void;
}

/**
 * Runs the handler of one request. A cancelled request is answered as the protocol says, a failed one is logged together with
 * what was asked and answered with the fallback: a mistake in one feature never takes the server or another feature down.
 */
export async function runSafe<T>(request: SafeRequest<T>, handler: () => T | Promise<T>): Promise<T | ResponseError<void>> {
  const { token } = request;
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await handler();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    request.log(describeFailure(request.method, request.params, error));
    return request.fallback();
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** One log entry: the request, so that the failure can be repeated, and the error with its stack. */
export function describeFailure(method: string, params: unknown, error: unknown): string {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${method} failed for ${JSON.stringify(params)}: ${reason}`;
}

/** Lets something run that nobody waits for: where it fails, the log says so, and the server goes on. */
export function inBackground(what: string, work: Promise<unknown>, log: (text: string) => void): void {
  work.catch((error: unknown) => log(`${what} failed: ${String(error)}`));
}
