import { useWords } from '../../i18n/words.ts';
import { Status } from '../../parts/status.tsx';
import type { Channel } from './channels.ts';
import { channelWords } from './channels.words.ts';

export const AVAILABILITY = {
  UP: ['ok', 'disc'],
  DEGRADED: ['warn', 'halfDisc'],
  DOWN: ['late', 'slashedRing'],
  UNKNOWN: ['off', 'dashedRing'],
} as const;

export const TRUST = {
  TRUSTED: ['ok', 'shieldCheck'],
  SUSPECT: ['warn', 'shieldAsk'],
  COMPROMISED: ['late', 'shieldCross'],
  NOT_CHECKED: ['off', 'shieldDashed'],
} as const;

/** Whether it works, and whether it may be trusted: two lights, never one. */
export function ChannelStates({ channel }: { readonly channel: Channel }) {
  const w = useWords(channelWords);
  const [works, disc] = AVAILABILITY[channel.availability];
  const [trusted, shield] = TRUST[channel.trust];
  return (
    <>
      <Status tone={works} shape={disc}>
        {w.availability[channel.availability]}
      </Status>
      <Status tone={trusted} shape={shield}>
        {w.trust[channel.trust]}
      </Status>
    </>
  );
}
