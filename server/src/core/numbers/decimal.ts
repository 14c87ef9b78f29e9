/**
 * An exact decimal in canonical form, as a string: an optional `-`, digits without leading zeros, and where needed
 * `.` and a fraction without trailing zeros (`"47000000000"`, `"6.5"`, `"-0.25"`, `"0"`).
 * What a report states is never put through a binary float.
 */
export type Decimal = string & { readonly decimal: unique symbol };
