import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eachDatabase } from '@chancery/testing';
import { getNullableType, isListType } from 'graphql/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type Visitor } from '../../apps/server/src/testing/test-server.ts';
import { operationsOf, type Operation } from '../need-to-know/operations.ts';
import { schemaOf } from '../need-to-know/world.ts';

const NOBODY = '0'.repeat(26);
/** Bounded by what they are: the house's channels and playbooks, what waits for one person or one closing, an exercise's cast. */
const BOUNDED =
  'accessNotices cast channelCatalogue channels closeGate leftOpen playbookRuns playbooks recordsAhead recoveries stoppedParts undelivered'.split(
    ' ',
  );

const documentOf = ({ name, field, text }: Operation): string => {
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${text.slice(0, text.indexOf('{')).replace(name, nameOf(name))}{ ${field.name}(${passed}) { id } }\n`;
};
const nameOf = (name: string): string => name.replace('WholeQuery', 'Page');

eachDatabase((database, open) => {
  describe(`Lists, part by part, on ${database}`, () => {
    let server: TestServer;
    let ada: Visitor;
    let stranger: Visitor;
    let lists: Operation[];
    let others: string[];
    let documents: string;
    let incident: string;

    beforeAll(async () => {
      const all = operationsOf(await schemaOf()).filter(({ kind, field }) => kind === 'Query' && isListType(getNullableType(field.type)));
      const isPaged = ({ field }: Operation): boolean => ['first', 'after'].every((each) => field.args.some(({ name }) => name === each));
      lists = all.filter(isPaged);
      others = all.filter((each) => !isPaged(each)).map(({ field }) => field.name);
      documents = mkdtempSync(path.join(tmpdir(), 'chancery-paging-'));
      for (const each of lists) writeFileSync(path.join(documents, `${nameOf(each.name)}.graphql`), documentOf(each));
      server = await startTestServer(open, undefined, { env: { CHANCERY_DOCUMENTS: documents } });
      ada = await server.enter(server.running.firstRunLink!, 'Ada Lund');
      stranger = await server.enter(
        (await ada.of('InvitePerson', { key: 'paging-invites', input: { name: 'Omar Haddad', roles: ['STAFF'] } })).link,
      );
      incident = (await ada.of('OpenSample')).incident;
    });
    afterAll(async () => {
      await server?.running.stop();
      rmSync(documents, { recursive: true, force: true });
    });

    const idsOf = async (who: Visitor, { name, field }: Operation, part: { first?: number; after?: string | null }): Promise<string[]> => {
      const { body } = await who.ask(nameOf(name), { incident, ...part });
      expect([field.name, body.errors]).toEqual([field.name, undefined]);
      return (body.data[field.name] as { id: string }[]).map(({ id }) => id);
    };

    const refusedOf = async (who: Visitor, { name }: Operation, after: string): Promise<unknown> =>
      (await who.ask(nameOf(name), { incident, after }, 'fr')).body.errors?.map(({ message, extensions }: any) => [message, extensions]);
    const REFUSED = [[expect.stringContaining('« after »'), { code: 'cursor-unknown', field: 'after' }]];

    it('are each of those that can grow', () => expect(others.toSorted()).toEqual(BOUNDED));

    it('make the whole, in order and each once, and end where it ends', async () => {
      const lengths: Record<string, number> = {};
      for (const list of lists) {
        const whole = await idsOf(ada, list, {});
        for (const first of [1, 3]) {
          const found: string[] = [];
          for (
            let part = await idsOf(ada, list, { first });
            part.length > 0;
            part = await idsOf(ada, list, { first, after: found.at(-1)! })
          ) {
            expect(part.length).toBeLessThanOrEqual(first);
            found.push(...part);
            if (found.length > whole.length) break;
          }
          expect([list.field.name, found]).toEqual([list.field.name, whole]);
        }
        lengths[list.field.name] = whole.length;
      }
      for (const grown of ['facts', 'statements', 'tasks', 'roles', 'readers']) expect([grown, lengths[grown]! > 1]).toEqual([grown, true]);
    });

    it('say that there is nothing to go on from after what is none, or what may not be known, in the same words, and hold one at least where none or less is asked for', async () => {
      for (const list of lists) {
        for (const after of [NOBODY, '', '__proto__', 'I/', '\u0000'])
          expect([list.field.name, after, await refusedOf(ada, list, after)]).toEqual([list.field.name, after, REFUSED]);
        const whole = await idsOf(ada, list, {});
        for (const first of [-1, 0]) expect(await idsOf(ada, list, { first })).toEqual(whole.slice(0, 1));
        expect(await idsOf(ada, list, { first: 2 ** 31 - 1 })).toEqual(whole);
        const [own, last] = [await idsOf(stranger, list, {}), whole[0]];
        if (last !== undefined && !own.includes(last))
          expect(await refusedOf(stranger, list, last)).toEqual(await refusedOf(stranger, list, NOBODY));
      }
    });
  });
});
