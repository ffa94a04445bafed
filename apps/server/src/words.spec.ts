import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const HOUR_MS = 3_600_000;
const FACT = { wording: 'The talks', sources: 'minutes', otherSources: 1, confidence: 'HIGH', tlp: 'CLEAR' };
const TEXT = { title: 'Line', language: 'en', audience: 'MEDIA', topic: 'talks', kind: 'LINE' };
const PEOPLE = { hop: 'HOP', pol: 'POL', sec: 'SEC', spk: 'SPK', spare: 'SPK' } as const;
type Member = Visitor & { id: string };

eachDatabase((name, open) => {
  describe(`Words, second voices and who may speak, over GraphQL on ${name}`, () => {
    let server: TestServer;
    let cd: Visitor;
    let incident: string;
    const cell = {} as Record<keyof typeof PEOPLE, Member>;

    const ask = (who: Visitor, operation: string, variables: object = {}) =>
      who.of(operation, { key: newKey(), incident, ...variables }) as Promise<any>;
    const done = async (who: Visitor, operation: string, variables: object = {}) => {
      const answer = await ask(who, operation, variables);
      expect(answer, operation).not.toHaveProperty('code');
      return answer;
    };
    const codeOf = async (answer: Promise<any>) => (await answer).code as string | undefined;
    const invited = async (called: string, roles: string[]): Promise<Member> => {
      const { person, link } = await cd.of('InvitePerson', { key: newKey(), input: { name: called, roles } });
      return Object.assign(await server.enter(link), { id: person.id as string });
    };
    const seated = async (by: Visitor, of: string, who: Member, role: string) => {
      const { assignment } = await by.of('OfferRole', { key: newKey(), incident: of, input: { role, person: who.id, deputy: false } });
      await who.of('AcceptRole', { key: newKey(), incident: of, assignment, reason: '' });
    };

    beforeAll(async () => {
      server = await startTestServer(open);
      cd = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      incident = await declared(cd);
      for (const [who, role] of Object.entries(PEOPLE)) {
        cell[who as keyof typeof PEOPLE] = await invited(who, ['PRESS']);
        await seated(cd, incident, cell[who as keyof typeof PEOPLE], role);
      }
      const to = new Date(Date.parse(server.installation.edge.clock.now()) + 8 * HOUR_MS).toISOString();
      const { assignment } = await done(cell.hop, 'OfferAssignment', { input: { person: cell.spk.id, to } });
      await done(cell.spk, 'AcceptAssignment', { assignment });
    });
    afterAll(async () => {
      await server?.running.stop();
    });

    const at = (fact: string, version = 1) => ({ fact, version });
    const confirm = async (fact: string, version = 1) => {
      if (version === 1) await done(cell.sec, 'StartVerification', at(fact));
      await done(cell.sec, 'ConfirmFact', { ...at(fact, version), method: 'archive' });
    };
    const clear = (fact: string, version: number, publicWording: string, language?: string) =>
      ask(cell.hop, 'ClearWording', { ...at(fact, version), publicWording, ...(language ? { language } : {}) });
    const known = async (publicWording: string) => {
      const { fact } = await done(cd, 'AddFact', { input: FACT });
      await confirm(fact.id);
      await clear(fact.id, 1, publicWording);
      return fact.id as string;
    };
    const text = (body: string, fact: string | null, version = 1, of: object = {}) => ({
      ...TEXT,
      body,
      cites: fact === null ? [] : [{ fact, version, sentence: 1 }],
      ...of,
    });
    const draft = (body: string, fact: string | null, version = 1, of: object = {}) =>
      ask(cell.spk, 'DraftStatement', { input: { text: text(body, fact, version, of) } });
    const submit = ({ id, version }: any) => done(cell.spk, 'SubmitStatement', { statement: id, base: version });
    const approval = ({ id, version, digest }: any, step: string) => ({ input: { statement: id, version, digest, step, role: step } });
    const approve = async (statement: any) => {
      for (const who of ['hop', 'pol', 'sec'] as const) await done(cell[who], 'ApproveStatement', approval(statement, PEOPLE[who]));
    };
    const offering = ({ id, version }: any) => ({ input: { statement: id, version, channels: ['mail'], recipients: 'Agencies' } });
    const ready = async (body: string, fact: string) => {
      const { statement } = await draft(body, fact);
      await submit(statement);
      await approve(statement);
      return statement;
    };
    const correct = (fact: string, version: number, wording: string) =>
      done(cd, 'CorrectFact', { input: { fact, version, wording, kind: 'MATERIAL', reason: 'the log says so' } });
    const statementNow = async (id: string) => (await cell.hop.of('Statements', { incident })).find((each: any) => each.id === id);

    it('a version whose citation advances is refused until the new words are cleared in its language, and carries them then', async () => {
      const fact = await known('on 14 October');
      const statement = await ready('They met on 14 October.', fact);
      await correct(fact, 1, 'the 12th');
      const revise = (body: string, version: number) =>
        ask(cell.spk, 'ReviseStatement', { statement: statement.id, base: statement.version, text: text(body, fact, version) });
      const early = await revise('They met on 14 October.', 2);
      expect(early).toMatchObject({ code: 'press-wording-awaited', cure: expect.stringContaining('head of press') });
      expect(early.sentence).toMatch(/version 2 of F-[0-9A-Z]{4}, which sentence 1 cites/);
      await clear(fact, 2, 'le 12 octobre', 'fr');
      expect(await codeOf(revise('They met on 14 October.', 2))).toBe('press-wording-awaited');
      await clear(fact, 2, 'on 12 October', 'en');
      expect(await codeOf(revise('They met on\u00a014 OCTOBER.', 2))).toBe('press-wording-old');
      expect(await codeOf(revise('They met.', 2))).toBe('press-wording-missing');
      const { statement: revised } = await revise('They met on 12 October.', 2);
      await approve(revised);
      // Corrected by one: a second person looks at it before it goes out.
      expect(await ask(cell.spk, 'OfferRelease', offering(revised))).toMatchObject({ code: 'press-fact-alone' });
      expect((await statementNow(revised.id)).cites).toMatchObject([{ alone: true }]);
      await confirm(fact, 2);
      await done(cell.spk, 'OfferRelease', offering(revised));
      await done(cell.hop, 'ReleaseStatement', { statement: revised.id, version: revised.version });
    });

    it('an old wording is refused wherever it stands, and right within the words of now', async () => {
      const fact = await known('12 November');
      await correct(fact, 1, 'the place');
      await clear(fact, 2, 'in Vienna on 12 November');
      expect(await codeOf(draft('Nothing.\nIt was 12 November.', null))).toBe('press-wording-old');
      expect(await codeOf(draft('Nothing.', null, 1, { title: 'Of 12 November' }))).toBe('press-wording-old-title');
      expect(await codeOf(draft('They met in Vienna on 12 November. Not 12 November.', fact, 2))).toBe('press-wording-old');
      expect((await draft('They met in Vienna on 12 November.', fact, 2)).statement.cites).toMatchObject([{ why: null, alone: true }]);
    });

    it.each(['fr', 'en'])('is said in the language of whoever is refused: %s', async (language) => {
      const fact = await known(`in March, ${language}`);
      const input = { text: text('In April.', fact) };
      const { sentence } = await cell.spk.of('DraftStatement', { key: newKey(), incident, input }, language);
      expect(sentence).toMatch(language === 'fr' ? /^La phrase 1 cite F-/ : /^Sentence 1 cites F-/);
    });

    it('wording that is taken back at the moment of release stops it, whichever comes first', async () => {
      const fact = await known('on 3 May');
      const statement = await ready('They met on 3 May.', fact);
      await done(cell.spk, 'OfferRelease', offering(statement));
      const [released] = await Promise.all([
        ask(cell.hop, 'ReleaseStatement', { statement: statement.id, version: statement.version }),
        ask(cell.hop, 'WithdrawWording', { ...at(fact), reason: 'not ours' }),
      ]);
      const now = await statementNow(statement.id);
      expect([released.code, now.outing]).toEqual(released.code ? ['press-fact-changed', 'INSIDE'] : [undefined, 'CORRECTION_DUE']);
    });

    it('pages that are open see words, languages and who stands alone change, without a reload', async () => {
      const fact = await known('at noon');
      const frames: any[] = [];
      const socket = await server.look(cell.pol);
      socket.on('frame', (frame) => frames.push(frame));
      await socket.emitWithAck('subscribe', { to: incident, language: 'en' });
      const seen = () => frames.flatMap(({ set }) => set).findLast(({ id }: any) => id === fact);
      await clear(fact, 1, 'à midi', 'fr');
      await expect
        .poll(() => seen()?.wordings.map(({ language, words }: any) => [language, words]))
        .toEqual([
          ['en', 'at noon'],
          ['fr', 'à midi'],
        ]);
      await correct(fact, 1, 'later');
      await expect.poll(() => [seen()?.version, seen()?.alone, seen()?.wordings]).toEqual([2, true, []]);
      await confirm(fact, 2);
      await expect.poll(() => seen()?.alone).toBe(false);
    });

    it('nobody confirms what they claimed, in whichever way; whoever is alone does, and it says so', async () => {
      const { fact } = await done(cell.sec, 'AddFact', { input: { ...FACT, otherSources: 3 } });
      await done(cell.pol, 'StartVerification', at(fact.id));
      expect(await codeOf(ask(cell.sec, 'ConfirmFact', { ...at(fact.id), method: 'm' }))).toBe('press-own-claim');
      await done(cell.pol, 'ConfirmFact', { ...at(fact.id), method: 'm' });
      const night = await declared(cd);
      const of = (operation: string, more: object) => cd.of(operation, { key: newKey(), incident: night, ...more }) as Promise<any>;
      const { fact: own } = await of('AddFact', { input: FACT });
      await of('StartVerification', at(own.id));
      expect((await of('ConfirmFact', { ...at(own.id), method: 'I saw it' })).fact).toMatchObject({ truth: 'CONFIRMED', alone: true });
    });

    it.each([
      [{ otherSources: -5 }, 'otherSources'],
      [{ otherSources: 1_000_000 }, 'otherSources'],
    ])('counts that are none are refused on their field: %j', async (wrong, field) => {
      const answer = await ask(cd, 'AddFact', { input: { ...FACT, ...wrong } });
      expect(answer.fields.map((each: any) => each.field)).toEqual([field]);
      const to = new Date(Date.parse(server.installation.edge.clock.now()) + HOUR_MS).toISOString();
      const voice = await ask(cell.hop, 'OfferAssignment', { input: { person: cell.pol.id, to, place: -1 } });
      expect(voice.fields.map((each: any) => each.field)).toEqual(['place']);
    });

    it('whoever declares something of their own reads, ends and takes over nobody’s voice', async () => {
      const [voice] = (await cell.hop.of('Spokespersons', { incident })) as any[];
      const stranger = await invited('stranger', ['DUTY_OFFICER']);
      const own = await declared(stranger);
      const press = await invited('their press', ['PRESS']);
      await seated(stranger, own, press, 'HOP');
      const to = new Date(Date.parse(server.installation.edge.clock.now()) + HOUR_MS).toISOString();
      for (const who of [stranger, press]) {
        expect(await who.of('Spokespersons', { incident: own })).toEqual([]);
        const act = (operation: string, more: object) => who.of(operation, { key: newKey(), incident: own, ...more }) as Promise<any>;
        for (const operation of ['EndAssignment', 'MarkSpokespersonUnavailable', 'WithdrawAssignment', 'MarkSpokespersonReturned'])
          expect([operation, await codeOf(act(operation, { assignment: voice.id, reason: 'r' }))]).toEqual([operation, 'not-found']);
        const taking = { input: { person: who.id, to, succeeds: voice.id } };
        expect(await codeOf(act('OfferAssignment', taking))).toBe(who === press ? 'not-found' : 'press-not-assigning');
      }
      const offered = await press.of('OfferAssignment', { key: newKey(), incident: own, input: { person: press.id, to } });
      const met = await press.of('AcceptAssignment', { key: newKey(), incident: own, assignment: offered.assignment });
      expect(met.code).toBe('press-voice-elsewhere');
      expect(JSON.stringify(met)).not.toContain(voice.id);
      expect(((await cell.hop.of('Spokespersons', { incident })) as any[])[0]).toMatchObject({ id: voice.id, term: 'ACCEPTED' });
    });

    it('whoever leaves the house was no first of two, has approved nothing, and leaves what they wrote to the head of press', async () => {
      const fact = await known('by train');
      const mine = (await ask(cell.spare, 'DraftStatement', { input: { text: text('They came by train.', fact) } })).statement;
      const statement = await ready('All came by train.', fact);
      await done(cell.spare, 'OfferRelease', offering(statement));
      await cd.of('DeactivatePerson', { key: newKey(), person: cell.spare.id });
      expect(['press-first-gone', 'press-no-release-offered']).toContain(
        await codeOf(ask(cell.hop, 'ReleaseStatement', { statement: statement.id, version: statement.version })),
      );
      await expect.poll(async () => (await statementNow(statement.id)).offeredBy).toBeNull();
      await expect.poll(async () => (await statementNow(mine.id)).owner.id).toBe(cell.hop.id);
    });
  });
});
