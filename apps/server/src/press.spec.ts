import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const HOUR_MS = 3_600_000;
const FACT = { wording: 'The talks were on the 14th', sources: 'minutes', otherSources: 1, confidence: 'HIGH', tlp: 'CLEAR' };
const TEXT = { title: 'Line', body: 'The talks took place on the 14th.', language: 'en', audience: 'MEDIA', topic: 'talks', kind: 'LINE' };
const PEOPLE = { hop: 'HOP', pol: 'POL', sec: 'SEC', spk: 'SPK' } as const;

eachDatabase((name, open) => {
  describe(`The press desk over GraphQL on ${name}`, () => {
    let server: TestServer;
    let cd: Visitor;
    let incident: string;
    const cell = {} as Record<keyof typeof PEOPLE, Visitor & { id: string }>;

    const ask = (who: Visitor, operation: string, variables: object = {}) =>
      who.of(operation, { key: newKey(), incident, ...variables }) as Promise<any>;
    const done = async (who: Visitor, operation: string, variables: object = {}) => {
      const answer = await ask(who, operation, variables);
      expect(answer, operation).not.toHaveProperty('code');
      return answer;
    };
    const tell = async (type: string, by: string, payload: object) => {
      const { handler, edge } = server.installation;
      const principal = { kind: 'person', id: by } as const;
      const command = { type, stream: `inc:${incident}`, key: newKey(), principal, now: edge.clock.now(), seed: edge.random(16) };
      return (await handler.handle({ ...command, payload: payload as never })) as any;
    };
    const recruit = async (called: string, role: string) => {
      const { person, link } = await cd.of('InvitePerson', { key: newKey(), input: { name: called, roles: ['PRESS'] } });
      const visitor = await server.enter(link);
      const { id: director } = (await cd.ask('People')).body.data.me;
      const { result } = await tell('OfferRole', director, { role, person: person.id, deputy: false });
      expect(await tell('AcceptRole', person.id, { assignment: result.assignment, reason: '' })).toMatchObject({ accepted: true });
      return Object.assign(visitor, { id: person.id as string });
    };

    beforeAll(async () => {
      server = await startTestServer(open);
      cd = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      incident = await declared(cd);
      for (const [who, role] of Object.entries(PEOPLE)) cell[who as keyof typeof PEOPLE] = await recruit(who, role);
    });
    afterAll(async () => {
      await server?.running.stop();
    });

    const fact = async (of: object = {}) => {
      const { fact: added } = await done(cd, 'AddFact', { input: { ...FACT, ...of } });
      const version = { fact: added.id, version: 1 };
      await done(cell.sec, 'StartVerification', version);
      await done(cell.sec, 'ConfirmFact', { ...version, method: 'archive' });
      await done(cell.hop, 'ClearWording', { ...version, publicWording: 'the 14th' });
      return added.id as string;
    };
    const draft = async (cited: string, of: object = {}) =>
      (await done(cell.spk, 'DraftStatement', { input: { text: { ...TEXT, cites: [{ fact: cited, version: 1, sentence: 1 }], ...of } } }))
        .statement;
    const submitted = async (cited: string, of: object = {}) => {
      const { id, version } = await draft(cited, of);
      return (await done(cell.spk, 'SubmitStatement', { statement: id, base: version })).statement;
    };
    const approval = ({ id, version, digest }: any, step: string) => ({ input: { statement: id, version, digest, step, role: step } });
    const approved = async (cited: string, of: object = {}) => {
      const text = await submitted(cited, of);
      for (const who of ['hop', 'pol', 'sec'] as const) await done(cell[who], 'ApproveStatement', approval(text, PEOPLE[who]));
      return text;
    };
    const offering = ({ id, version }: any) => ({ input: { statement: id, version, channels: ['mail'], recipients: 'Agencies' } });
    const watching = async (who: Visitor): Promise<any[]> => {
      const frames: any[] = [];
      const socket = await server.look(who);
      socket.on('frame', (frame) => frames.push(frame));
      await socket.emitWithAck('subscribe', { to: incident, language: 'en' });
      return frames;
    };
    const statementNow = async (id: string) => (await cell.hop.of('Statements', { incident })).find((each: any) => each.id === id);
    const both = <T>(first: () => Promise<T>, second: () => Promise<T>) => Promise.all([first(), second()]);
    const codes = (answers: readonly any[]) => answers.map(({ code }) => code ?? 'done').toSorted();

    it('asks for somebody to speak before anything goes out, and shows nobody who has not accepted', async () => {
      const text = await approved(await fact());
      expect(await ask(cell.spk, 'OfferRelease', offering(text))).toMatchObject({ code: 'press-no-voice' });
      const to = new Date(Date.parse(server.installation.edge.clock.now()) + 8 * HOUR_MS).toISOString();
      const input = { person: cell.spk.id, to };
      const { assignment } = await done(cell.hop, 'OfferAssignment', { input });
      const shown = async () => (await cell.hop.of('Spokespersons', { incident })).map(({ term, person }: any) => [term, person.name]);
      expect(await shown()).toEqual([['OFFERED', 'spk']]);
      expect(await ask(cell.spk, 'OfferRelease', offering(text))).toMatchObject({ code: 'press-no-voice' });
      expect(await ask(cell.pol, 'AcceptAssignment', { assignment })).toMatchObject({ code: 'press-not-yours' });
      expect((await cell.spk.of('Inbox', { incident })).map(({ kind }: any) => kind)).toContain('ACCEPT');
      await done(cell.spk, 'AcceptAssignment', { assignment });
      expect(await shown()).toEqual([['ACCEPTED', 'spk']]);
      await done(cell.spk, 'OfferRelease', offering(text));
      await done(cell.hop, 'ReleaseStatement', { statement: text.id, version: text.version });
      expect((await cell.hop.of('LinesInForce', { incident })).map(({ title }: any) => title)).toEqual(['Line']);
    });

    it('lets no two people speak to one audience on one topic, whoever accepts first', async () => {
      const to = new Date(Date.parse(server.installation.edge.clock.now()) + HOUR_MS).toISOString();
      const offer = async (person: string) =>
        (await done(cell.hop, 'OfferAssignment', { input: { person, to, place: 3, topics: ['cables'] } })).assignment;
      const [first, second] = [await offer(cell.pol.id), await offer(cell.sec.id)];
      const answers = await both(
        () => ask(cell.pol, 'AcceptAssignment', { assignment: first }),
        () => ask(cell.sec, 'AcceptAssignment', { assignment: second }),
      );
      expect(codes(answers)).toEqual(['done', 'press-voice-taken']);
    });

    it('shows an offer to speak, its acceptance and its end at once on the pages of the others', async () => {
      const pages = [await watching(cell.hop), await watching(cell.pol)];
      let assignment = '';
      const shown = () => pages.map((frames) => frames.flatMap(({ set }) => set).findLast(({ id }) => id === assignment)?.term);
      const to = new Date(Date.parse(server.installation.edge.clock.now()) + HOUR_MS).toISOString();
      assignment = (await done(cell.hop, 'OfferAssignment', { input: { person: cell.sec.id, to, place: 4, topics: ['roads'] } }))
        .assignment;
      await expect.poll(shown).toEqual(['OFFERED', 'OFFERED']);
      await done(cell.sec, 'AcceptAssignment', { assignment });
      await expect.poll(shown).toEqual(['ACCEPTED', 'ACCEPTED']);
      await done(cell.hop, 'EndAssignment', { assignment, reason: 'Roads are quiet' });
      await expect.poll(shown).toEqual(['ENDED', 'ENDED']);
    });

    it('answers a draft that comes again under its key by the draft that it had made, whose digest no other has', async () => {
      const input = { text: { ...TEXT, cites: [] } };
      const sent = { key: newKey(), incident, input };
      const first = (await cell.spk.of('DraftStatement', sent)).statement;
      expect((await cell.spk.of('DraftStatement', sent)).statement).toEqual(first);
      expect((await done(cell.spk, 'DraftStatement', { input })).statement.digest).not.toBe(first.digest);
    });

    it('releases no text that lacks an approval of exactly its version', async () => {
      const text = await submitted(await fact());
      await done(cell.hop, 'ApproveStatement', approval(text, 'HOP'));
      expect(await ask(cell.spk, 'OfferRelease', offering(text))).toMatchObject({ code: 'press-not-approved' });
      expect(await ask(cell.hop, 'ReleaseStatement', { statement: text.id, version: text.version })).toMatchObject({
        code: 'press-not-approved',
      });
    });

    it('lets nobody approve what they wrote or edited, nor twice, nor in a role that is not theirs', async () => {
      const text = await submitted(await fact());
      const base = { statement: text.id, base: text.version };
      const edited = (await done(cell.pol, 'ReviseStatement', { ...base, text: { ...TEXT, body: 'Another.' } })).statement;
      for (const who of ['pol', 'spk'] as const)
        expect(await ask(cell[who], 'ApproveStatement', approval(edited, 'POL'))).toMatchObject({ code: 'press-own-text' });
      expect(await ask(cell.sec, 'ApproveStatement', approval(edited, 'HOP'))).toMatchObject({ code: 'press-not-your-step' });
      await done(cell.sec, 'ApproveStatement', approval(edited, 'SEC'));
      expect(await ask(cell.sec, 'ApproveStatement', approval(edited, 'SEC'))).toMatchObject({ code: 'press-step-already-given' });
    });

    it('lets nobody approve what they edit at the same moment', async () => {
      const text = await submitted(await fact());
      const revise = { statement: text.id, base: text.version, text: { ...TEXT, body: 'By the reviewer.' } };
      const answers = await both(
        () => ask(cell.pol, 'ReviseStatement', revise),
        () => ask(cell.pol, 'ApproveStatement', approval(text, 'POL')),
      );
      expect(['done', 'press-own-text', 'press-version-moved']).toEqual(expect.arrayContaining(codes(answers)));
      const now = await statementNow(text.id);
      const standing = now.approvals.filter(({ voidedAt, version }: any) => voidedAt === null && version === now.version);
      expect(standing.filter(({ by }: any) => now.hands.some(({ id }: any) => id === by.id))).toEqual([]);
    });

    it('keeps no approval when the text changes under it, whichever of the two comes first', async () => {
      const text = await submitted(await fact());
      const base = { statement: text.id, base: text.version };
      const revise = () => ask(cell.spk, 'ReviseStatement', { ...base, text: { ...TEXT, body: 'Changed.' } });
      const approve = () => ask(cell.hop, 'ApproveStatement', approval(text, 'HOP'));
      const answers = await both(revise, approve);
      expect(codes(answers).filter((code) => code !== 'done' && code !== 'press-version-moved')).toEqual([]);
      const now = await statementNow(text.id);
      expect(now.version).not.toBe(text.version);
      expect(now.approvals.filter((each: any) => each.voidedAt === null)).toEqual([]);
    });

    it('lets one person release nothing alone, and of two who wrote neither', async () => {
      const text = await approved(await fact());
      const release = { statement: text.id, version: text.version };
      expect(await ask(cell.hop, 'ReleaseStatement', release)).toMatchObject({ code: 'press-no-release-offered' });
      await done(cell.hop, 'OfferRelease', offering(text));
      expect(await ask(cell.hop, 'ReleaseStatement', release)).toMatchObject({ code: 'press-second-person' });
      expect(
        codes(
          await both(
            () => ask(cell.spk, 'ReleaseStatement', release),
            () => ask(cd, 'ReleaseStatement', release),
          ),
        ),
      ).toEqual(['done', 'press-text-closed']);
    });

    it('takes no text whose embargo ends when it has expired, and says so on that field', async () => {
      const now = Date.parse(server.installation.edge.clock.now());
      const at = (ms: number) => new Date(now + ms).toISOString();
      const cited = await fact();
      for (const [embargo, expires] of [
        [at(2 * HOUR_MS), at(HOUR_MS)],
        [at(HOUR_MS), at(HOUR_MS)],
      ]) {
        const input = { text: { ...TEXT, cites: [{ fact: cited, version: 1, sentence: 1 }], embargo, expires } };
        expect(await cell.spk.of('DraftStatement', { key: newKey(), incident, input })).toMatchObject({
          code: 'input-invalid',
          fields: [{ field: 'embargo', sentence: expect.stringContaining('Choose an earlier time') }],
        });
      }
      await done(cell.spk, 'DraftStatement', {
        input: { text: { ...TEXT, cites: [{ fact: cited, version: 1, sentence: 1 }], embargo: at(HOUR_MS), expires: at(2 * HOUR_MS) } },
      });
    });

    it('releases nothing under embargo, nor once it has expired', async () => {
      const now = Date.parse(server.installation.edge.clock.now());
      const at = (ms: number) => new Date(now + ms).toISOString();
      const held = await approved(await fact(), { embargo: at(HOUR_MS) });
      const short = await approved(await fact(), { expires: at(60_000) });
      for (const text of [held, short]) await done(cell.spk, 'OfferRelease', offering(text));
      expect(await ask(cell.hop, 'ReleaseStatement', { statement: held.id, version: held.version })).toMatchObject({
        code: 'press-embargo',
      });
      server.advance(60_000);
      expect(await ask(cell.hop, 'ReleaseStatement', { statement: short.id, version: short.version })).toMatchObject({
        code: 'press-expired',
      });
    });

    it('submits nothing that cites a claim, or a fact above its audience', async () => {
      const { fact: claim } = await done(cd, 'AddFact', { input: FACT });
      const amber = await fact({ tlp: 'AMBER' });
      for (const cited of [claim.id, amber]) {
        const { id, version } = await draft(cited);
        expect(await ask(cell.spk, 'SubmitStatement', { statement: id, base: version })).toMatchObject({ code: 'press-fact-not-citable' });
      }
      expect(await ask(cd, 'AddFact', { input: { ...FACT, tlp: 'RED' } })).toMatchObject({ code: 'press-red-needs-readers' });
      const absent = await ask(cell.spk, 'DraftStatement', {
        input: { text: { ...TEXT, cites: [{ fact: '0'.repeat(26), version: 1, sentence: 1 }] } },
      });
      expect(absent).toMatchObject({ code: 'not-found' });
    });

    it('releases no translation whose original moved on', async () => {
      const original = await draft(await fact());
      const of = { parent: original.id, text: { ...TEXT, language: 'fr', parentVersion: original.version } };
      const variant = (await done(cell.spk, 'DraftStatement', { input: of })).statement;
      const body = 'The talks took place.';
      await done(cell.spk, 'ReviseStatement', { statement: original.id, base: original.version, text: { ...TEXT, body } });
      expect(await ask(cell.spk, 'SubmitStatement', { statement: variant.id, base: variant.version })).toMatchObject({
        code: 'press-variant-stale',
      });
      expect(await statementNow(variant.id)).toMatchObject({ stale: true, why: 'VariantStale' });
    });

    it('submits no translation of what changes at the same moment as if it still fitted', async () => {
      const original = await draft(await fact());
      const of = { parent: original.id, text: { ...TEXT, language: 'fr', parentVersion: original.version } };
      const variant = (await done(cell.spk, 'DraftStatement', { input: of })).statement;
      const [, submission] = await both(
        () => done(cell.spk, 'ReviseStatement', { statement: original.id, base: original.version, text: { ...TEXT, body: 'Moved.' } }),
        () => ask(cell.spk, 'SubmitStatement', { statement: variant.id, base: variant.version }),
      );
      expect([undefined, 'press-variant-stale']).toContain(submission.code);
      expect(await statementNow(variant.id)).toMatchObject({ stale: true });
    });

    it.each(['DisputeFact', 'RetractFact'])('blocks a text under way by %s, so that it is not released', async (undo) => {
      const cited = await fact();
      const text = await approved(cited);
      await done(cell.spk, 'OfferRelease', offering(text));
      await done(cd, undo, { fact: cited, version: 1, reason: 'a second log' });
      expect(await ask(cell.hop, 'ReleaseStatement', { statement: text.id, version: text.version })).toMatchObject({
        code: 'press-fact-changed',
      });
    });

    it('edits nothing that is out: it is corrected, superseded or withdrawn', async () => {
      const text = await approved(await fact());
      await done(cell.spk, 'OfferRelease', offering(text));
      await done(cell.hop, 'ReleaseStatement', { statement: text.id, version: text.version });
      const base = { statement: text.id, base: text.version };
      expect(await ask(cell.spk, 'ReviseStatement', { ...base, text: TEXT })).toMatchObject({ code: 'press-text-closed' });
      expect(await ask(cell.hop, 'AbandonStatement', { statement: text.id, reason: 'r' })).toMatchObject({ code: 'press-text-closed' });
      expect(await ask(cell.hop, 'WithdrawStatement', { statement: text.id, reason: 'r' })).toMatchObject({
        code: 'press-decision-needed',
      });
    });

    it('is either out or edited, where both are wished for at once', async () => {
      const text = await approved(await fact());
      await done(cell.spk, 'OfferRelease', offering(text));
      const revise = { statement: text.id, base: text.version, text: { ...TEXT, body: 'Too late?' } };
      const answers = await both(
        () => ask(cell.hop, 'ReleaseStatement', { statement: text.id, version: text.version }),
        () => ask(cell.spk, 'ReviseStatement', revise),
      );
      const now = await statementNow(text.id);
      if (now.outing === 'RELEASED') expect([now.version, ...codes(answers)]).toEqual([text.version, 'done', 'press-text-closed']);
      else expect([now.outing, ...codes(answers)]).toEqual(['INSIDE', 'done', 'press-version-moved']);
    });

    it('never releases a text whose fact was corrected at the same moment', async () => {
      const cited = await fact();
      const text = await approved(cited);
      await done(cell.spk, 'OfferRelease', offering(text));
      const correction = { fact: cited, version: 1, wording: 'the 15th', kind: 'MATERIAL', reason: 'the minutes say so' };
      const [released] = await both(
        () => ask(cell.hop, 'ReleaseStatement', { statement: text.id, version: text.version }),
        () => done(cd, 'CorrectFact', { input: correction }),
      );
      const now = await statementNow(text.id);
      if (released.code === undefined) expect(now).toMatchObject({ outing: 'CORRECTION_DUE', due: [{ fact: cited, was: 1 }] });
      else expect([released.code, now.text, now.outing]).toEqual(['press-fact-changed', 'BLOCKED', 'INSIDE']);
    });

    it('lets fall everything that a corrected fact held up, in one frame', async () => {
      const cited = await fact();
      const text = await approved(cited);
      await done(cell.spk, 'OfferRelease', offering(text));
      const frames = await watching(cell.hop);
      const input = { fact: cited, version: 1, wording: 'the 15th', kind: 'MATERIAL', reason: 'the minutes say so' };
      expect(await ask(cell.spk, 'CorrectFact', { input })).toMatchObject({ code: 'identity-role-needed' });
      await done(cd, 'CorrectFact', { input });
      expect(await ask(cd, 'CorrectFact', { input })).toMatchObject({
        code: 'press-fact-moved',
        sentence: expect.stringContaining('version 2'),
      });
      // What was done before may still be on its way.
      const corrected = () => frames.find(({ set }: any) => set.some((item: any) => item.__typename === 'Fact' && item.id === cited));
      await expect.poll(corrected).toBeDefined();
      const { set } = corrected();
      const fallen = set.find((item: any) => item.__typename === 'Statement' && item.id === text.id);
      expect(fallen).toMatchObject({
        text: 'BLOCKED',
        outing: 'INSIDE',
        why: 'StatementBlocked',
        offeredBy: null,
        cites: [{ fact: cited, version: 1, sentence: 1, why: 'SUPERSEDED' }],
      });
      expect(fallen.approvals.map(({ step, voidedAt }: any) => [step, voidedAt !== null])).toEqual([
        ['HOP', true],
        ['POL', true],
        ['SEC', true],
      ]);
      expect(set.find((item: any) => item.__typename === 'Fact' && item.id === cited)).toMatchObject({
        version: 2,
        wording: 'the 15th',
        cleared: false,
      });
      expect(fallen).toEqual({ __typename: 'Statement', ...(await statementNow(text.id)) });
    });

    it('makes a task of the correction that is owed, which is done when the text is taken back', async () => {
      const cited = await fact();
      const text = await approved(cited);
      await done(cell.spk, 'OfferRelease', offering(text));
      await done(cell.hop, 'ReleaseStatement', { statement: text.id, version: text.version });
      const known = new Set((await cell.hop.of('Tasks', { incident })).map(({ id }: any) => id));
      const owed = async (language: string) =>
        (await cell.hop.of('Tasks', { incident }, language))
          .filter(({ id }: any) => !known.has(id))
          .map((task: any) => [task.title, task.doerRole, task.state]);
      await done(cd, 'CorrectFact', { input: { fact: cited, version: 1, wording: 'the 15th', kind: 'MATERIAL', reason: 'minutes' } });
      expect(await owed('en')).toEqual([['Correct what is out', 'SPK', 'PROPOSED']]);
      expect(await owed('fr')).toEqual([['Corriger ce qui a été diffusé', 'SPK', 'PROPOSED']]);
      const { result } = await tell('AskDecision', (await cd.ask('People')).body.data.me.id, {
        question: 'Take it back?',
        options: ['Yes', 'No'],
        owner: 'CD',
        decideBy: null,
        facts: [],
      });
      await done(cell.hop, 'WithdrawStatement', { statement: text.id, decision: result.decision, reason: 'It was wrong' });
      expect(await owed('en')).toEqual([['Correct what is out', 'SPK', 'SETTLED']]);
    });

    it('shows nothing of a red fact to whom it is not for, nor lets them cite or change it', async () => {
      const { id: director } = (await cd.ask('People')).body.data.me;
      const { result } = await tell('NameReaders', director, { label: null, readers: [director, cell.sec.id] });
      const { fact: red } = await done(cd, 'AddFact', { input: { ...FACT, tlp: 'RED', label: result.label } });
      const seenBy = async (who: Visitor) => (await who.of('Facts', { incident })).some(({ id }: any) => id === red.id);
      expect([await seenBy(cd), await seenBy(cell.sec), await seenBy(cell.hop)]).toEqual([true, true, false]);
      const cites = [{ fact: red.id, version: 1, sentence: 1 }];
      expect(await ask(cell.spk, 'DraftStatement', { input: { text: { ...TEXT, cites } } })).toMatchObject({ code: 'not-found' });
      const start = (who: Visitor, of: string) => ask(who, 'StartVerification', { fact: of, version: 1 });
      expect(await start(cell.hop, red.id)).toEqual(await start(cell.hop, '0'.repeat(26)));
      await done(cell.sec, 'StartVerification', { fact: red.id, version: 1 });
    });
  });
});
