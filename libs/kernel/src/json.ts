/** A value that survives JSON unchanged. No `undefined`, no `bigint`, no `Date`: what is hashed must read back as it was. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type JsonObject = { readonly [name: string]: Json };
