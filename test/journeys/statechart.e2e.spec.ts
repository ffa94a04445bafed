import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, finish, looksRight, see, sheet, WITHIN } from './screen.ts';
import { openUnderWay, type UnderWay } from './under-way.ts';

describe('The statechart of PB-01', () => {
  let night: UnderWay;
  const node = (id: string, look: string) => night.page.locator(`[data-node="${id}"][data-look=${look}]`);
  const panel = () => night.page.locator('.sc-panel');
  const focused = () => night.page.evaluate('document.activeElement?.dataset.node');

  beforeAll(async () => {
    night = await openUnderWay();
    const { page, server, incident } = night;
    await page.goto(`${server.url}/incidents/${incident}`);
    await see(page, 'Observe or cut?');
  }, 120_000);

  afterAll(async () => {
    await night?.end();
  });

  it('opens from the rail: the way that was gone, what is under way, the question that is open', async () => {
    await night.page.getByRole('link', { name: 'Playbook', exact: true }).click();
    await node('D1', 'asked').waitFor(WITHIN);
    for (const done of ['T1', 'T1b', 'T2', 'A1', 'T4b', 'T30']) await node(done, 'done').waitFor(WITHIN);
    await node('G1', 'closed').waitFor(WITHIN);
    expect(await panel().textContent()).toContain('Observe or cut?');
    await looksRight(night.page, 'statechart');
  });

  it('follows a decision, and says of the gate that is closed why, when it opens, and what if nobody acts', async () => {
    await night.decide('D1', 'partial');
    await node('T7', 'blocked').waitFor(WITHIN);
    await node('W1', 'skipped').waitFor(WITHIN);
    expect(await night.page.locator('[data-line="D1>T12"]').getAttribute('class')).toContain('gone');
    await see(panel(), 'Supersede the key edition at every holder is blocked');
    const said = (await panel().textContent())!;
    expect(said).toContain('Write down the exact words is done by Forensic lead');
    expect(said).toContain('Ines Almada overrides it with a reason');
    expect(said).toMatch(/\d\d:\d\d nobody to call: no deputy is named\./);
    await looksRight(night.page, 'statechart-blocked');
  });

  it('is walked through by arrow keys, each step named by its own words', async () => {
    const { page } = night;
    await node('D1', 'done').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('T12');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('D1');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('W1');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('T1');
    await page.keyboard.press('Enter');
    await see(panel(), /^Done \d\d:\d\d by Ines Almada/);
  });

  it('says the same as a list, which is all that a phone shows', async () => {
    const { page } = night;
    await page.getByLabel('As a list').check();
    const t7 = page.locator('[data-step=T7]');
    expect(await t7.textContent()).toContain('waits for Write down the exact words is done');
    await looksRight(page, 'statechart-list');
    await page.getByLabel('Live').check();
    await page.setViewportSize({ width: 390, height: 844 });
    await t7.waitFor(WITHIN);
    expect(await page.locator('.sc').count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await node('T7', 'blocked').waitFor(WITHIN);
  });

  it('opens the gate for whoever may, with a reason, and goes on', async () => {
    const { page } = night;
    await node('T7', 'blocked').click();
    await button(panel(), 'Override the gate').click();
    await sheet(page).getByLabel('Why without the evidence?').fill('They read along');
    await sheet(page).getByLabel('On whose authority?').fill('The minister, by telephone');
    await finish(page, 'Override the gate');
    await node('T7', 'doing').waitFor(WITHIN);
    await node('T7.evidence', 'done').waitFor(WITHIN);
  });

  it('prints as a list, and mirrors where a language runs the other way', async () => {
    const { page } = night;
    await page.emulateMedia({ media: 'print' });
    await page.locator('[data-step=T7]').waitFor(WITHIN);
    expect(await page.locator('.sc').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('As a list').check();
    await page.evaluate(`document.documentElement.dir = 'rtl'`);
    await page.getByLabel('Live').check();
    await node('T1', 'done').waitFor(WITHIN);
    const [first, second] = [await node('T1', 'done').boundingBox(), await node('T1b', 'done').boundingBox()];
    expect(first!.x).toBeGreaterThan(second!.x);
  });
});
