/** What we use of js-yaml, which brings no types. */
declare module 'js-yaml' {
  /** What the loader knows when a node opens or closes. */
  export interface LoaderState {
    /** UTF-16 offset. */
    readonly position: number;
    readonly kind: 'scalar' | 'sequence' | 'mapping' | null;
    readonly result: unknown;
  }
  export interface LoadOptions {
    readonly schema: unknown;
    readonly listener: (event: 'open' | 'close', state: LoaderState) => void;
  }
  export const FAILSAFE_SCHEMA: unknown;
  /** @throws YAMLException at the first mistake */
  export function load(text: string, options: LoadOptions): unknown;
  export class YAMLException extends Error {
    readonly reason: string;
    readonly mark: { readonly position: number } | undefined;
  }
}
