import { afterAll, beforeAll, describe, it } from 'vitest';
import { connected, newPage, see, WITHIN } from './screen.ts';
import { openUnderWay, type UnderWay } from './under-way.ts';

describe('What waits for somebody', () => {
  let night: UnderWay;

  beforeAll(async () => {
    night = await openUnderWay();
  }, 120_000);
  afterAll(async () => await night?.end());

  it('says all that waits for somebody, and that nothing does only once that is known', async () => {
    const { link, person } = (await night.ask('InvitePerson', {
      key: 'verdicts-invite',
      input: { name: 'Nadia Ruiz', roles: ['STAFF'] },
    })) as {
      link: string;
      person: { id: string };
    };
    await night.ask('AdmitPerson', { key: 'verdicts-admit', incident: night.incident, person: person.id });
    const nadia = await newPage(night.browser);
    await nadia.goto(link);
    await nadia.getByRole('button', { name: 'Sign in' }).click();
    await connected(nadia);
    await nadia.goto(`${night.server.url}/incidents/${night.incident}/`);
    await see(nadia, 'Nothing is asked of you now.');
    await night.ask('OfferCommand', { key: 'verdicts-offer', incident: night.incident, to: person.id, worries: '' });
    await see(nadia, 'Command is offered to you');
    await nadia.getByText('Nothing is asked of you now.').waitFor({ ...WITHIN, state: 'detached' });
    await nadia.getByRole('link', { name: 'Answer: Command is offered to you' }).click();
    await nadia.getByRole('button', { name: 'Handover brief' }).click();
    await see(nadia, 'Playbook that runs: Interception of diplomatic cables');
    await see(nadia, 'Channels in doubt: ');
  });
});
