import type { ReactNode } from 'react';

type Tone = 'ok' | 'warn' | 'late' | 'off' | '';

export type ShapeName = keyof typeof SHAPES;

interface Props {
  readonly tone: Tone;
  readonly shape: ShapeName;
  readonly children: ReactNode;
}

const SHIELD = 'M8 .8 14.2 3v4.6c0 3.6-2.5 6.3-6.2 7.6C4.3 13.9 1.8 11.2 1.8 7.6V3z';

// One family of shapes for each idea: discs say whether it works, shields whether it may be trusted, circles how a fact
// stands, squares how far a step is. The word beside it always says the same.
const SHAPES = {
  disc: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  halfDisc: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  slashedRing: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="m3.8 12.2 8.4-8.4" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  dashedRing: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.4 2" />,
  shieldCheck: (
    <>
      <path d={SHIELD} fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="m5 8 2.2 2.2L11.2 6" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  shieldAsk: (
    <>
      <path d={SHIELD} fill="currentColor" fillOpacity=".16" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 4v4.5" stroke="currentColor" strokeWidth="2.2" />
      <circle cx="8" cy="11.3" r="1.3" fill="currentColor" />
    </>
  ),
  shieldCross: (
    <>
      <path d={SHIELD} fill="currentColor" fillOpacity=".16" stroke="currentColor" strokeWidth="1.8" />
      <path d="m5.5 5.5 5 5m0-5-5 5" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  shieldDashed: <path d={SHIELD} fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.4 2" />,
  circleCheck: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="m5 8 2.2 2.2L11.2 6" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  circleCross: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="m5.5 5.5 5 5m0-5-5 5" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  circleAsk: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 4v4.5" stroke="currentColor" strokeWidth="2" />
      <circle cx="8" cy="11.3" r="1.2" fill="currentColor" />
    </>
  ),
  squareDone: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="m4.5 8.2 2.5 2.5 4.5-5" stroke="var(--surface)" strokeWidth="2" fill="none" />
    </>
  ),
  squareDoing: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M6 4.5v7l5.5-3.5z" fill="var(--surface)" />
    </>
  ),
  squareWaiting: <rect x="2" y="2" width="12" height="12" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  squareBlocked: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M5 8h6" stroke="currentColor" strokeWidth="2.2" />
    </>
  ),
  diamond: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  diamondAsk: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="var(--warn-solid)" stroke="var(--warn)" strokeWidth="1" />
      <path d="M8 4.5v4" stroke="var(--warn-ink)" strokeWidth="2" />
      <circle cx="8" cy="11" r="1.1" fill="var(--warn-ink)" />
    </>
  ),
  diamondDone: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />
      <path d="m5 8.2 2.2 2.2L11 6" stroke="var(--surface)" strokeWidth="1.8" fill="none" />
    </>
  ),
  barrierOpen: <path d="M8 .8v4M8 11.2v4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  barrier: <path d="M8 .8v14.4M4 4h8M4 8h8M4 12h8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
} as const;

/** The shape alone, for where its word stands beside it in a place of its own. */
export function Shape({ shape }: Pick<Props, 'shape'>) {
  return (
    <svg className="g" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}

/** A state: a shape and a word, so that it reads in grey and is heard. */
export function Status({ tone, shape, children }: Props) {
  return (
    <span className={`st ${tone}`}>
      <Shape shape={shape} />
      {children}
    </span>
  );
}
