import { parseArgs } from 'node:util';
import { placeOf } from '../ledger/place.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { DONE, type Verb } from '../verb.ts';

const CHUNK_CHARS = 65_536;

export const ledgerExport: Verb = {
  help: `Use: chancery ledger export [--data DIR] [--json] > FILE

Writes the ledger of --data, of DATABASE_URL, or of CHANCERY_DATA to standard output, one line of JSON for each entry with
its sections, as docs/ledger-format.md says. It is the ledger of one moment, whoever writes meanwhile. It is everything, in
clear: keep it as you keep the database.

Exit: 0 all was written, 2 it was not.
`,
  async run({ args, config, terminal }) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, data: { type: 'string' } } });
    await readLedger(placeOf(config, values.data), 'export', async (lines) => {
      let text = '';
      for await (const line of lines) {
        text += `${line}\n`;
        if (text.length < CHUNK_CHARS) continue;
        await terminal.out(text);
        text = '';
      }
      await terminal.out(text);
    });
    return DONE;
  },
};
