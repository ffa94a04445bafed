import { useSyncExternalStore, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useOpenSample, useSample, type Sample } from '../../net/sample.ts';
import { useSession } from '../../net/session.tsx';
import { Status } from '../../parts/status.tsx';
import { DECISIONS, isOpen, optionText } from '../decisions/decisions.ts';
import { EXHIBITS, isInTransit } from '../evidence/evidence.ts';
import { FACTS } from '../facts/facts.ts';
import { STATEMENTS } from '../press/statements.ts';
import { hintWords } from './hints.words.ts';
import { onRecordSeen, wasRecordSeen } from './record-seen.ts';

/** In one's own sample: what to try, and what became of it. Elsewhere nothing. */
export function Hints({ incident }: { readonly incident: string }) {
  const sample = useSample();
  return sample?.incident === incident ? <Four sample={sample} /> : null;
}

function Four({ sample }: { readonly sample: Sample }) {
  const w = useWords(hintWords);
  const at = `/incidents/${sample.incident}`;
  const seen = useSyncExternalStore(onRecordSeen, () => wasRecordSeen(sample.incident));
  return (
    <section className="box hints" aria-labelledby="hints">
      <div className="hd">
        <h2 id="hints">{w.title}</h2>
        <span className="cap">{w.lead}</span>
        <Again />
      </div>
      <ol className="hintlist">
        <Hint to={`${at}/facts/${sample.fact}`} try={w.retract} done={useRipple(sample)} />
        <Hint to={`${at}/evidence/${sample.exhibit}`} try={w.handOver} done={useHandedOver(sample)} />
        <Hint to={`${at}/decisions/${sample.decision}`} try={w.decide} done={useDecided(sample)} />
        <Hint to={`${at}/record`} try={w.record} done={seen ? w.looked : undefined} />
      </ol>
    </section>
  );
}

function Hint({ to, try: wanted, done }: { readonly to: string; readonly try: string; readonly done: ReactNode }) {
  const w = useWords(hintWords);
  return (
    <li>
      <Status tone={done === undefined ? 'off' : 'ok'} shape={done === undefined ? 'ring' : 'circleCheck'}>
        <span className="sr">{done === undefined ? w.toDo : w.done}</span>
      </Status>
      <Link to={to}>{done ?? wanted}</Link>
    </li>
  );
}

/** What the retracted fact took with it, as far as it is on this screen. */
function useRipple({ incident, fact }: Sample): string | undefined {
  const w = useWords(hintWords);
  const found = useItems(FACTS, incident)?.find(({ id }) => id === fact);
  const resting = (useItems(STATEMENTS, incident) ?? []).filter(({ cites }) => cites.some((cited) => cited.fact === fact));
  if (found?.truth !== 'RETRACTED') return undefined;
  return w.retracted(
    resting.filter(({ text, outing }) => text === 'BLOCKED' && outing === 'INSIDE').length,
    resting.filter(({ outing }) => outing === 'CORRECTION_DUE').length,
  );
}

function useHandedOver({ incident, exhibit }: Sample): string | undefined {
  const w = useWords(hintWords);
  const { me } = useSession();
  const found = useItems(EXHIBITS, incident)?.find(({ id }) => id === exhibit);
  if (!found) return undefined;
  if (found.custodian?.id === me.id) return isInTransit(found) ? w.onItsWay : undefined;
  return w.handedOver(found.custodian?.name ?? '—');
}

function useDecided({ incident, decision }: Sample): string | undefined {
  const w = useWords(hintWords);
  const found = useItems(DECISIONS, incident)?.find(({ id }) => id === decision);
  return !found || isOpen(found) ? undefined : w.decided(optionText(found, found.option));
}

function Again() {
  const w = useWords(hintWords);
  const navigate = useNavigate();
  const { state, open } = useOpenSample();
  const go = async (): Promise<void> => {
    const incident = await open(true);
    if (incident) void navigate(`/incidents/${incident}`);
  };
  return (
    <span className="push" role="status">
      <button type="button" className="quiet" aria-disabled={state === 'opening'} onClick={() => state !== 'opening' && void go()}>
        {state === 'opening' ? w.opening : w.anew}
      </button>{' '}
      {state === 'failed' && w.failed}
    </span>
  );
}
