import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { ReasonSheet } from './act-sheet.tsx';
import { actWords } from './acts.words.ts';
import { ProposeSheet } from './ending.tsx';
import { LiftHoldDocument, SetHoldDocument, WithdrawDispositionDocument } from './ending.documents.ts';
import { BreakSealDocument, DisputeIntegrityDocument, DropCandidateDocument, WithdrawTransferDocument } from './evidence.documents.ts';
import { isData, isEnded, isInTransit, isKept, needsCopy, useMine, type About } from './evidence.ts';
import { TakeSheet } from './take-sheet.tsx';
import { OfferSheet } from './transfer.tsx';
import {
  AccessSheet,
  CheckInSheet,
  CheckOutSheet,
  DigestSheet,
  OverrideSheet,
  SealSheet,
  SettleSheet,
  VerifySheet,
} from './work-sheets.tsx';

interface Act {
  readonly id: string;
  readonly verb: string;
  readonly may: boolean;
  readonly sheet: (onClose: () => void) => ReactNode;
}

/** What custody waits for: the others are there to choose from. */
const NEXT = ['take', 'seal', 'digest', 'in', 'settle'];

/** Everything that this person may do about it now, what comes next first. What is not theirs is not there. */
export function Acts(about: About) {
  const [open, setOpen] = useState<string>();
  const all = [
    ...useTaking(about),
    ...useMoving(about),
    ...useWorking(about),
    ...useChecking(about),
    ...useLifting(about),
    ...useHolding(about),
  ];
  const mine = all.filter(({ may }) => may);
  const close = (): void => setOpen(undefined);
  return (
    <div className="row acts">
      {mine.map(({ id, verb }, i) => (
        <Button key={id} variant={i === 0 && NEXT.includes(id) ? 'filled' : 'default'} onClick={() => setOpen(id)}>
          {verb}
        </Button>
      ))}
      {all.find(({ id }) => id === open)?.sheet(close)}
    </div>
  );
}

function useTaking({ incident, exhibit }: About): readonly Act[] {
  const w = useWords(actWords);
  const { custodian, forensic, finder } = useMine({ incident, exhibit });
  const { place, algorithms, id } = exhibit;
  const found = place === 'IDENTIFIED';
  const hashless = isData(exhibit) && algorithms.length === 0;
  return [
    {
      id: 'take',
      verb: isData(exhibit) ? w.acquire : w.collect,
      may: found && forensic,
      sheet: (onClose) => <TakeSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'drop',
      verb: w.drop,
      may: found && (forensic || finder) && exhibit.holds.length === 0,
      sheet: (onClose) => (
        <ReasonSheet
          place={`exhibit-${id}-drop`}
          title={w.drop}
          document={DropCandidateDocument}
          variables={(reason) => ({ incident, exhibit: id, reason })}
          onClose={onClose}
        />
      ),
    },
    {
      id: 'seal',
      verb: w.sealIt,
      may: place === 'COLLECTED' && custodian && !hashless,
      sheet: (onClose) => <SealSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'digest',
      verb: w.recordDigest,
      may: isKept(exhibit) && forensic && !algorithms.includes('SHA256'),
      sheet: (onClose) => <DigestSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
  ];
}

function useMoving({ incident, exhibit }: About): readonly Act[] {
  const w = useWords(actWords);
  const { custodian } = useMine({ incident, exhibit });
  const { place, id, transfer } = exhibit;
  const atRest = place === 'COLLECTED' || place === 'SEALED';
  return [
    {
      id: 'in',
      verb: w.checkIn,
      may: place === 'CHECKED_OUT' && custodian,
      sheet: (onClose) => <CheckInSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'offer',
      verb: w.offer,
      may: atRest && custodian,
      sheet: (onClose) => <OfferSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'withdraw',
      verb: w.withdraw,
      may: isInTransit(exhibit) && custodian && transfer !== null,
      sheet: (onClose) => (
        <ReasonSheet
          place={`transfer-${transfer ?? ''}-withdraw`}
          title={w.withdraw}
          document={WithdrawTransferDocument}
          variables={(reason) => ({ incident, exhibit: id, transfer: transfer ?? '', reason })}
          onClose={onClose}
        />
      ),
    },
    {
      id: 'break',
      verb: w.breakSeal,
      may: (place === 'SEALED' || place === 'OFFERED') && custodian,
      sheet: (onClose) => (
        <ReasonSheet
          place={`exhibit-${id}-break`}
          title={w.breakSeal}
          kind="danger"
          document={BreakSealDocument}
          variables={(reason) => ({ incident, exhibit: id, reason })}
          onClose={onClose}
        />
      ),
    },
  ];
}

function useWorking({ incident, exhibit }: About): readonly Act[] {
  const w = useWords(actWords);
  const { me, custodian, director } = useMine({ incident, exhibit });
  const { place, checkedOutTo, override } = exhibit;
  return [
    {
      id: 'out',
      verb: w.checkOut,
      may: (place === 'COLLECTED' || place === 'SEALED') && custodian,
      sheet: (onClose) => <CheckOutSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'access',
      verb: w.access,
      may: isKept(exhibit) && (custodian || checkedOutTo?.id === me),
      sheet: (onClose) => <AccessSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'override',
      verb: w.override,
      may: isKept(exhibit) && director && needsCopy(exhibit) && override === null,
      sheet: (onClose) => <OverrideSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
  ];
}

function useChecking({ incident, exhibit }: About): readonly Act[] {
  const w = useWords(actWords);
  const { forensic, director } = useMine({ incident, exhibit });
  const { integrity, algorithms, id } = exhibit;
  return [
    {
      id: 'settle',
      verb: w.settle,
      may: isKept(exhibit) && director && integrity === 'DISPUTED',
      sheet: (onClose) => <SettleSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'verify',
      verb: w.verify,
      may: isKept(exhibit) && algorithms.length > 0,
      sheet: (onClose) => <VerifySheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'dispute',
      verb: w.dispute,
      may: isKept(exhibit) && (forensic || director) && (integrity === 'GOOD' || integrity === 'FAILED'),
      sheet: (onClose) => (
        <ReasonSheet
          place={`exhibit-${id}-dispute`}
          title={w.dispute}
          document={DisputeIntegrityDocument}
          variables={(reason) => ({ incident, exhibit: id, reason })}
          onClose={onClose}
        />
      ),
    },
  ];
}

function useHolding({ incident, exhibit }: About): readonly Act[] {
  const w = useWords(actWords);
  const { legal, ending } = useMine({ incident, exhibit });
  const { id, place, proposed } = exhibit;
  return [
    {
      id: 'hold',
      verb: w.setHold,
      may: legal && !isEnded(exhibit),
      sheet: (onClose) => (
        <ReasonSheet
          place={`exhibit-${id}-hold`}
          title={w.setHold}
          document={SetHoldDocument}
          variables={(reason) => ({ incident, exhibit: id, reason })}
          onClose={onClose}
        />
      ),
    },
    {
      id: 'propose',
      verb: w.propose,
      may: ending && place === 'SEALED' && proposed === null,
      sheet: (onClose) => <ProposeSheet incident={incident} exhibit={exhibit} onClose={onClose} />,
    },
    {
      id: 'unpropose',
      verb: w.withdrawProposal,
      may: ending && proposed !== null,
      sheet: (onClose) => (
        <ReasonSheet
          place={`exhibit-${id}-unpropose`}
          title={w.withdrawProposal}
          document={WithdrawDispositionDocument}
          variables={(reason) => ({ incident, exhibit: id, reason })}
          onClose={onClose}
        />
      ),
    },
  ];
}

function useLifting({ incident, exhibit }: About): readonly Act[] {
  const w = useWords(actWords);
  const { legal } = useMine({ incident, exhibit });
  const { holds, id } = exhibit;
  return holds.map((hold, i) => ({
    id: `lift-${hold}`,
    verb: w.liftHoldNo(i + 1, holds.length),
    may: legal && !isEnded(exhibit),
    sheet: (onClose: () => void) => (
      <ReasonSheet
        place={`hold-${hold}-lift`}
        title={w.liftHoldNo(i + 1, holds.length)}
        document={LiftHoldDocument}
        variables={(reason) => ({ incident, exhibit: id, hold, reason })}
        onClose={onClose}
      />
    ),
  }));
}
