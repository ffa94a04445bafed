import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { DashboardAccessQuery } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { ask } from '../net/request.ts';
import { useSession } from '../net/session.tsx';
import { AccountFields } from '../parts/account-fields.tsx';
import { atTheDoor, fieldOf, type Said } from '../parts/door.ts';
import { Moment } from '../parts/moment.tsx';
import { Refused } from '../parts/refused.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { SIGN_IN } from '../parts/sign-in.words.ts';
import { useDoing } from '../parts/use-doing.ts';
import { Recoveries } from './recoveries.tsx';
import { AccessDocument, SeeAccessDocument } from './recovery.documents.ts';
import { RECOVERY } from './recovery.words.ts';

const KEY = ['access'] as const;

/** What somebody must know of how they come in, before anything else: nothing where there is nothing. */
export function MyAccess() {
  const { language } = useMessages();
  const { data } = useQuery({ queryKey: KEY, queryFn: async () => await ask(AccessDocument, {}, language) });
  return (
    <>
      {data && data.accessNotices.length > 0 && <News notices={data.accessNotices} />}
      <Recoveries />
      {data?.mySession.account === null && <NoPassword />}
    </>
  );
}

function News({ notices }: { readonly notices: DashboardAccessQuery['accessNotices'] }) {
  const t = useWords(RECOVERY);
  const client = useQueryClient();
  const { act, refusal } = useDoing();
  const seen = (): void => act(SeeAccessDocument, { upTo: notices.at(-1)!.at }, () => void client.invalidateQueries({ queryKey: KEY }));
  return (
    <section className="box need" aria-labelledby="access-news">
      <div className="hd">
        <h2 id="access-news">{t.news}</h2>
      </div>
      <div className="bd stack2">
        {notices.map(({ kind, at, by }) => (
          <p key={`${kind}${at}`}>
            <Moment at={at} utc /> {t.kind[kind](by.map(({ name }) => name ?? '—'))}
          </p>
        ))}
        <p>{t.notYou}</p>
        <Refused refusal={refusal} />
        <Button onClick={seen}>{t.seen}</Button>
      </div>
    </section>
  );
}

function NoPassword() {
  const t = useWords(RECOVERY);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="box" aria-labelledby="no-password">
      <div className="hd">
        <h2 id="no-password">{t.none}</h2>
      </div>
      <div className="bd stack2">
        <p>{t.noneWhy}</p>
        <Button onClick={() => setOpen(true)}>{t.set}</Button>
      </div>
      {isOpen && <SetPassword onClose={() => setOpen(false)} />}
    </section>
  );
}

function SetPassword({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(RECOVERY);
  const { lost } = useWords(SIGN_IN);
  const { language } = useMessages();
  const { me } = useSession();
  const client = useQueryClient();
  const [value, setValue] = useState({ account: '', password: '' });
  const [said, setSaid] = useState<Said>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = (await atTheDoor('password', value, language, me.id)) ?? { message: lost };
    if (answer.person === undefined) return setSaid(answer);
    await client.invalidateQueries({ queryKey: KEY });
    onClose();
  };
  const error = (field: 'account' | 'password'): string | undefined => (fieldOf(said?.code) === field ? said?.message : undefined);
  return (
    <Sheet title={t.set} onClose={onClose}>
      <form className="stack form" noValidate onSubmit={(event) => void send(event)}>
        {said && fieldOf(said.code) === undefined && (
          <p role="alert" className="field-error">
            {said.message}
          </p>
        )}
        <AccountFields value={value} setting onChange={setValue} accountError={error('account')} passwordError={error('password')} />
        <Button type="submit" variant="filled" size="lg">
          {t.set}
        </Button>
      </form>
    </Sheet>
  );
}
