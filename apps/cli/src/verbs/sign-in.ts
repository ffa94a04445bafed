import { parseArgs } from 'node:util';
import { systemRandom } from '@chancery/ledger';
import { wayIn, type WayIn } from '@chancery/server/way-in';
import { clock } from '../clock.ts';
import { askServer } from '../ledger/ask-server.ts';
import { placeOf } from '../ledger/place.ts';
import { withDatabase } from '../ledger/read-ledger.ts';
import { Cannot, DONE, NO, type Verb } from '../verb.ts';

export const signIn: Verb = {
  help: `Use: chancery sign-in [--data DIR] [--json]

Makes a link, good once and for 15 minutes, that signs in the administrator who has been one the longest. For whoever
operates the installation, when nobody is signed in any more: after a restore, or when a device was lost. Earlier unused
links of that person end. A running server may be using the database.

Exit: 0 here is the link, 1 there is no administrator yet, 2 it could not be made.
`,
  async run({ args, config, terminal }) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, data: { type: 'string' } } });
    const found = await withDatabase<WayIn | undefined>(
      placeOf(config, values.data),
      ({ dataSource }) => wayIn(dataSource, { clock, random: systemRandom() }),
      (dataDir) => askServer(dataDir, 'way-in', only),
    );
    if (!found) throw new Cannot('There is no administrator yet: start the server, and it prints the link that makes the first one.', NO);
    const where = found.path.startsWith('/') ? `Start the server and open this at its address: ${found.path}` : found.path;
    await terminal.out(
      values.json ? `${JSON.stringify(found)}\n` : `Good once and for 15 minutes, for ${found.name ?? found.person}.\n${where}\n`,
    );
    return DONE;
  },
};

async function only(lines: AsyncIterable<string>): Promise<WayIn | undefined> {
  let found: WayIn | undefined;
  for await (const line of lines) found = (JSON.parse(line) as WayIn | null) ?? undefined;
  return found;
}
