import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useSession } from '../../net/session.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Status } from '../../parts/status.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useIncident } from '../incident.ts';
import { PrintLink } from '../print/print-link.tsx';
import { CommandPanel } from './command-panel.tsx';
import { Mobilisation } from './mobilisation.tsx';
import { OfferRoleSheet } from './offer-role-sheet.tsx';
import { AcceptRoleDocument, DeclineRoleDocument, RelieveRoleDocument } from './people.documents.ts';
import { isCurrent, ROLES, useCommand, type CellRole } from './people.ts';
import { peopleWords } from './people.words.ts';
import { useRoleTitle } from './roles.words.ts';

/** Who commands, who does what, and who is being called. */
export function PeopleSection() {
  const w = useWords(peopleWords);
  const { id } = useIncident();
  const roles = useItems(ROLES, id)?.filter(isCurrent);
  const [offering, setOffering] = useState(false);
  return (
    <div className="two">
      <div className="stack">
        <CommandPanel incident={id} />
        <section className="box" aria-labelledby="roles">
          <div className="hd">
            <h2 id="roles">{w.title}</h2>
            <span className="push row">
              <PrintLink kind="CALL_LIST" />
              <Button size="sm" variant="filled" onClick={() => setOffering(true)}>
                {w.offer}
              </Button>
            </span>
          </div>
          {roles === undefined && <Loading />}
          {roles?.length === 0 && <p className="bd dim">{w.none}</p>}
          <ul className="rows">
            {roles?.map((role) => (
              <li key={role.id}>
                <RoleRow incident={id} role={role} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Mobilisation incident={id} />
      {offering && <OfferRoleSheet incident={id} onClose={() => setOffering(false)} />}
    </div>
  );
}

function RoleRow({ incident, role }: { readonly incident: string; readonly role: CellRole }) {
  const w = useWords(peopleWords);
  const { me } = useSession();
  const director = useCommand(incident)?.director?.id === me.id;
  const of = { incident, assignment: role.id };
  const accept = useAct(`role-accept-${role.id}`, AcceptRoleDocument, () => of, role.title);
  const decline = useAct(`role-decline-${role.id}`, DeclineRoleDocument, () => ({ ...of, reason: '' }), role.title);
  const relieve = useAct(`role-relieve-${role.id}`, RelieveRoleDocument, () => ({ ...of, reason: w.relieve }), role.title);
  const title = useRoleTitle()(role.role, role.title);
  const mine = role.person.id === me.id;
  const offered = role.standing === 'OFFERED';
  return (
    <div className="rowline">
      <div className="grow">
        <b>{title}</b>
        {role.deputy && <span className="tag">{w.deputy}</span>}
        <div>{role.person.name ?? '—'}</div>
      </div>
      <Status tone={offered ? 'warn' : role.standing === 'UNREACHABLE' ? 'late' : 'ok'} shape={offered ? 'ring' : 'circleCheck'}>
        {w.standing[role.standing]}
      </Status>
      {offered && mine && (
        <>
          <ActButton acting={accept} kind="filled">
            {w.accept(title)}
          </ActButton>
          <ActButton acting={decline}>{w.decline}</ActButton>
        </>
      )}
      {!offered && director && !mine && (
        <ActButton acting={relieve} size="sm">
          {w.relieve}
        </ActButton>
      )}
    </div>
  );
}
