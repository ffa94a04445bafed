import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { STEPS } from './night-steps.ts';
import { openNight, told, type Night } from './night.ts';
import { connected, section } from './screen.ts';

/** The server is killed as soon as the screens show that these are done. */
const KILLED_AFTER = [
  'takes a quick report, and tells nobody but who may know',
  'is declared by the director, and the playbook runs',
  'pages for roles over what is not doubted, and counts who accepted',
  'asks for a task by name, and follows it to its end',
  'hears advice, decides, and keeps dissent in its own words',
  'preserves the evidence, which ends the task that asked for it',
  'makes a fact of a claim, and clears words for it',
  'voids the approvals everywhere when the fact is corrected',
  'offers the release by the first of two',
  'releases by the second',
];

/** What was done once stands in the log once, however often the server died around it. */
const ONCE = [
  /reported an event/,
  /raised the report/,
  /declared the incident\. Code name/,
  /The playbook started/,
  /corrected a fact/,
  /sealed an exhibit/,
  /confirmed the effect of T7/,
  /offered a text for release/,
  /released a text, as the second of two/,
  /published situation report/,
];

const HALF = 'The guard at the gateway room says that';

/** Every line of the log as its reader sees it, the latest first. */
async function linesOf(page: Page, incident: string): Promise<readonly string[]> {
  return await page.evaluate(async (id) => {
    const lines: string[] = [];
    let after: string | null = null;
    for (;;) {
      const body = JSON.stringify({ documentId: 'Board', variables: { incident: id, first: 200, after } });
      const response = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      const { log } = ((await response.json()) as { data: { board: any } }).data.board;
      lines.push(...log.edges.map(({ node }: any) => `${node.sentence} ${node.text ?? ''}`));
      if (!log.pageInfo.hasNextPage) return lines;
      after = log.pageInfo.endCursor;
    }
  }, incident);
}

describe('A breach at three in the morning, with a server that is killed ten times', () => {
  let night: Night;
  let broken = false;
  let killed = 0;
  beforeAll(async () => {
    night = await openNight('embedded', false);
  });
  afterAll(() => night?.end());

  async function kill(): Promise<void> {
    const { ines, tomas, nadia, karim, lena, server } = night;
    await server.end('SIGKILL');
    await server.start();
    await Promise.all([ines, tomas, nadia, karim, lena].map(connected));
    killed += 1;
  }

  for (const [rule, step] of STEPS)
    it(rule, async ({ skip }) => {
      if (broken) skip('an earlier step failed');
      broken = true;
      await step(night).catch((error: unknown) => told(night, error));
      if (KILLED_AFTER.includes(rule)) await kill();
      broken = false;
    });

  it('keeps what is half typed while the server dies, and every step once', async ({ skip }) => {
    if (broken) skip('an earlier step failed');
    const { ines, incident } = night;
    await section(ines, 'Log');
    await ines.getByLabel('What happened?').fill(HALF);
    await kill();
    expect(await ines.getByLabel('What happened?').inputValue()).toBe(HALF);
    expect(killed).toBe(KILLED_AFTER.length + 1);
    const lines = await linesOf(ines, incident.split('/').at(-1)!);
    expect(ONCE.map((wanted) => [wanted.source, lines.filter((line) => wanted.test(line)).length])).toEqual(
      ONCE.map(({ source }) => [source, 1]),
    );
  });
});
