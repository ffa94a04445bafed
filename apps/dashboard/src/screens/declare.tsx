import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Circle, IncidentKind } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { DeclareDocument, PlaybooksDocument, RaiseDocument, ReportDocument } from '../net/documents.ts';
import type { Outbox, Refusal } from '../net/outbox.ts';
import { drafts } from '../net/page.ts';
import { ask } from '../net/request.ts';
import { useSession } from '../net/session.tsx';
import { useBoard } from '../net/use-board.ts';
import { markingOf } from '../parts/marking-of.ts';
import { Choice } from '../parts/choice.tsx';
import { fieldError, Refused } from '../parts/refused.tsx';
import { SendButton } from '../parts/send-button.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useSend } from '../parts/use-send.ts';
import { Shell } from '../panels/shell.tsx';
import { firstFor, type PlaybookCard } from './first-playbook.ts';

const LEVELS = ['1', '2', '3', '4'] as const;

interface Draft {
  title: string;
  kind: string;
  severity: string;
  circle: string;
  playbook: string | null;
  /** Set once the report was recorded, and once it was raised: what is done is not done again. */
  incident: string;
  raised: boolean;
}

const EMPTY: Draft = { title: '', kind: '', severity: '', circle: 'RESTRICTED', playbook: null, incident: '', raised: false };

/** Three fields. Of a raised report, or at once: then the report and its raising are recorded first, as what they are. */
export function Declare() {
  const { incident } = useParams();
  return incident === undefined ? <Form /> : <OfReport incident={incident} />;
}

function OfReport({ incident }: { readonly incident: string }) {
  const { data: board } = useBoard(incident);
  const { t } = useMessages();
  if (!board)
    return (
      <Shell title={t.declare.title}>
        <p>{board === null ? t.incident.notHere : t.incident.loading}</p>
      </Shell>
    );
  return (
    <Form incident={incident} reference={board.reference} proposed={board.proposedSeverity ?? undefined} what={board.what ?? undefined} />
  );
}

interface FormProps {
  readonly incident?: string;
  readonly reference?: string;
  readonly proposed?: number | undefined;
  readonly what?: string | undefined;
}

/** What is typed, what is prefilled, and what became of it. */
function useDeclaration({ incident, proposed }: FormProps) {
  const { t } = useMessages();
  const { me } = useSession();
  const sendOn = useSend();
  const navigate = useNavigate();
  const place = `declare-${incident ?? 'new'}`;
  const { draft, change } = useDraft<Draft>(place, { ...EMPTY, incident: incident ?? '', raised: incident !== undefined });
  const [refusal, setRefusal] = useState<Refusal>();
  const [pressed, setPressed] = useState(false);
  const { playbooks, known } = usePlaybooks();
  const playbook = draft.playbook ?? firstFor(draft.kind, playbooks ?? []);
  const severity = draft.severity || String(proposed ?? '');
  const missing = { title: draft.title.trim() === '', kind: draft.kind === '', severity: severity === '' };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setPressed(true);
    if (Object.values(missing).some(Boolean)) return;
    const prepared = draft.raised
      ? { ok: draft.incident }
      : await prepare(sendOn, draft, change, { place, who: t.declare.by(me.name ?? '—'), note: t.declare.note });
    if ('refused' in prepared) return setRefusal(prepared.refused);
    const input = {
      title: draft.title,
      kind: draft.kind as IncidentKind,
      severity: Number(severity),
      circle: draft.circle as Circle,
      playbook: (draft.playbook ?? firstFor(draft.kind, await known())) || null,
    };
    const sent = await sendOn(DeclareDocument, { incident: prepared.ok, input }, { place, text: draft.title });
    if ('refused' in sent) return setRefusal(sent.refused);
    drafts.forget(place, { ...draft, incident: prepared.ok, raised: true });
    await navigate(`/incidents/${sent.ok.incident}`);
  };
  const wrong = (field: keyof typeof missing, says: string): string | undefined =>
    fieldError(refusal, field) ?? (pressed && missing[field] ? says : undefined);
  return { place, draft, change, send, refusal, wrong, severity, playbook, playbooks: playbooks ?? [] };
}

/** The playbooks of the house. Who declares before they came declares with the one for its kind all the same. */
function usePlaybooks() {
  const { language } = useMessages();
  const client = useQueryClient();
  const query = { queryKey: ['playbooks', language], queryFn: async () => (await ask(PlaybooksDocument, {}, language)).playbooks };
  const known = () => client.ensureQueryData(query).catch(() => []);
  return { playbooks: useQuery(query).data, known };
}

function Form(props: FormProps) {
  const { t } = useMessages();
  const { place, draft, change, send, refusal, wrong, severity, playbook, playbooks } = useDeclaration(props);
  return (
    <Shell
      title={t.declare.title}
      head={props.reference && <span className="code">{props.reference}</span>}
      marking={props.reference ? markingOf([], null) : undefined}
    >
      <form className="narrow stack form" noValidate onSubmit={(event) => void send(event)}>
        <h1>{t.declare.title}</h1>
        <p className="dim">{t.declare.lead}</p>
        {props.what && <p className="sunk">{props.what}</p>}
        <Refused refusal={refusal} />
        <TextInput
          label={t.declare.what}
          value={draft.title}
          maxLength={200}
          error={wrong('title', t.form.missing)}
          onChange={(event) => change({ title: event.target.value })}
        />
        <NativeSelect
          label={t.declare.kind}
          value={draft.kind}
          error={wrong('kind', t.form.choose)}
          onChange={(event) => change({ kind: event.target.value })}
          data={[{ value: '', label: '—' }, ...Object.entries(t.kind).map(([value, label]) => ({ value, label }))]}
        />
        <Choice
          legend={t.declare.severity}
          options={LEVELS.map((value) => ({ value, label: `${value} ${t.severity[Number(value) as 1]}` }))}
          value={severity}
          error={wrong('severity', t.form.choose)}
          onChange={(level) => change({ severity: level })}
        />
        <Prefilled draft={draft} change={change} playbook={playbook} playbooks={playbooks} direct={props.incident === undefined} />
        <SendButton place={place}>{t.declare.send}</SendButton>
      </form>
    </Shell>
  );
}

interface PrefilledProps {
  readonly draft: Draft;
  readonly change: (some: Partial<Draft>) => void;
  readonly playbook: string;
  readonly playbooks: readonly PlaybookCard[];
  readonly direct: boolean;
}

function Prefilled({ draft, change, playbook, playbooks, direct }: PrefilledProps) {
  const { t } = useMessages();
  return (
    <section className="sunk stack">
      <h2>{t.declare.prefilled}</h2>
      <NativeSelect
        label={t.declare.playbook}
        value={playbook}
        onChange={(event) => change({ playbook: event.target.value })}
        data={[...playbooks.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })), { value: '', label: t.declare.noPlaybook }]}
      />
      <NativeSelect
        label={t.declare.circle}
        value={draft.circle}
        onChange={(event) => change({ circle: event.target.value })}
        data={Object.entries(t.circle).map(([value, label]) => ({ value, label }))}
      />
      {direct && <p className="cap">{t.declare.open}</p>}
    </section>
  );
}

/** Records the report and raises it; remembers each step that is done. */
async function prepare(
  send: Outbox['send'],
  draft: Draft,
  change: (some: Partial<Draft>) => void,
  words: { place: string; who: string; note: string },
): Promise<{ ok: string } | { refused: Refusal }> {
  let { incident } = draft;
  if (incident === '') {
    const input = {
      who: words.who,
      what: draft.title,
      words: '',
      heardHow: 'OTHER' as const,
      callBack: 'NOT_YET' as const,
      affectedChannels: [],
    };
    const reported = await send(ReportDocument, { input }, { place: words.place, text: draft.title });
    if ('refused' in reported) return reported;
    incident = reported.ok.incident;
    change({ incident });
  }
  const raised = await send(
    RaiseDocument,
    { incident, input: { confidential: false, ongoing: false, people: false, note: words.note } },
    { place: words.place, text: '' },
  );
  // Already raised: a press before this one got as far as here.
  if ('refused' in raised && raised.refused.code !== 'incident-report-settled') return raised;
  change({ raised: true });
  return { ok: incident };
}
