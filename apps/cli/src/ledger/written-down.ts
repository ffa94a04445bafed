import type { VerifyOptions } from '@chancery/ledger/verify';
import { Usage } from '../verb.ts';

const HASH = /^[0-9a-f]{64}$/;

/** What somebody wrote down earlier, as options say it. Throws `Usage` for what is no hash. */
export function writtenDown({ head, heads }: { readonly head?: string; readonly heads?: string }): VerifyOptions {
  for (const [name, value] of Object.entries({ head, heads }))
    if (value !== undefined && !HASH.test(value)) throw new Usage(`--${name} wants a hash: 64 hexadecimal digits, in lower case.`);
  return { ...(head === undefined ? {} : { head }), ...(heads === undefined ? {} : { heads }) };
}
