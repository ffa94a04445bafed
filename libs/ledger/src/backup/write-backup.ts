import { exportLedger, headsOf } from '../export/export-ledger.ts';
import type { LedgerReader } from '../store/snapshots.ts';
import { headsText, readTold, toldLine } from '../verify/heads.ts';
import { BACKUP_VERSION, type BackupHeader, type BackupLine } from './backup-format.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * The whole ledger as the lines of a backup, without line feeds; the last has the counts. `schema` names the steps that the
 * database has. `then` must not change meanwhile. Throws a `Fault` when entries below a head are not there.
 */
export async function* backupLedger(then: LedgerReader, schema: readonly string[]): AsyncGenerator<string> {
  const header: BackupHeader = { chancery: 'backup', v: BACKUP_VERSION, schema };
  yield JSON.stringify(header);
  let [entries, keys, messages, lists] = [0, 0, 0, 1];
  for await (const line of exportLedger(then)) {
    yield line;
    if (line.startsWith('{"bytes":')) entries++;
    else if (readTold(line) !== undefined) lists++;
  }
  for (
    let page = await then.keys({ principal: '', key: '' }, ROWS_AT_ONCE);
    page.length;
    page = await then.keys(page.at(-1)!, ROWS_AT_ONCE)
  ) {
    for (const key of page) yield written({ key });
    keys += page.length;
  }
  for (let page = await then.messages('', ROWS_AT_ONCE); page.length; page = await then.messages(page.at(-1)!.id, ROWS_AT_ONCE)) {
    for (const message of page) yield written({ message });
    messages += page.length;
  }
  // The list whose hash is told when the backup is written has to be in it.
  yield toldLine(headsText((await headsOf(then)).map(({ stream, head }) => ({ stream, ...head }))));
  yield written({ end: { entries, keys, messages, lists } });
}

const written = (line: BackupLine): string => JSON.stringify(line);
