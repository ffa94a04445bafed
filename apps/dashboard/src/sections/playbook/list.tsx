import { useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { Status } from '../../parts/status.tsx';
import { shapeOf, useCaption, useNodeName } from './caption.tsx';
import { isStop } from './moves.ts';
import type { Drawing } from './playbook.ts';
import { playbookWords } from './playbook.words.ts';
import { isUnderWay, type Look, type Step } from './steps.ts';

const TONES: { readonly [look in Look]: 'warn' | 'off' | '' } = {
  ahead: '',
  doing: '',
  asked: 'warn',
  closed: 'warn',
  blocked: 'warn',
  done: '',
  skipped: 'off',
};

interface Props {
  readonly drawing: Drawing;
  readonly steps: ReadonlyMap<string, Step>;
  readonly selected: string | undefined;
  readonly onSelect: (node: string) => void;
}

/** The same machine as a list, lane by lane: what a phone shows, and paper. */
export function List({ drawing, steps, selected, onSelect }: Props) {
  return (
    <div className="sc-list">
      {drawing.lanes.map((lane) => {
        const own = drawing.nodes.filter((node) => node.lane === lane.id && isStop(node)).flatMap(({ id }) => steps.get(id) ?? []);
        const owner = own.find(({ look }) => isUnderWay(look))?.owner;
        return (
          <section key={lane.id} className="box" aria-labelledby={`lane-${lane.id}`}>
            <div className="hd">
              <h2 id={`lane-${lane.id}`}>{lane.title}</h2>
              {owner && <span className="cap push">{owner}</span>}
            </div>
            <ul>
              {own.filter(isTold).map((step) => (
                <li key={step.id}>
                  <Line
                    step={step}
                    gate={gateOf(step, own)}
                    on={steps.get(selected ?? '')?.node.step === step.node.step}
                    onSelect={onSelect}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** A gate before a step is told with the step that it holds up. */
const isTold = ({ node }: Step): boolean => node.kind !== 'GATE' || node.id === node.step;
const gateOf = ({ node }: Step, lane: readonly Step[]): Step | undefined =>
  lane.find((each) => each.look === 'closed' && each.node.step === node.step && each.id !== node.id);

interface LineProps {
  readonly step: Step;
  /** What holds it up. */
  readonly gate: Step | undefined;
  readonly on: boolean;
  readonly onSelect: (node: string) => void;
}

function Line({ step, gate, on, onSelect }: LineProps) {
  const w = useWords(playbookWords);
  const now = useNow();
  const name = useNodeName(step);
  const caption = useCaption(step, now);
  const waits = useCaption(gate ?? step, now);
  const busy = isUnderWay(step.look);
  return (
    <button
      type="button"
      className={`sc-row ${step.look}`}
      data-step={step.id}
      data-look={step.look}
      aria-pressed={on}
      onClick={() => onSelect(step.id)}
    >
      <Status tone={TONES[step.look]} shape={shapeOf(step)}>
        <span className={busy ? 'b' : ''}>{name}</span>
      </Status>
      <span className="cap">
        {caption || w.ahead}
        {gate && `, ${waits}`}
        {busy && step.owner !== '' && ` · ${step.owner}`}
        {step.overdue && <span className="st warn"> {w.overdue}</span>}
      </span>
    </button>
  );
}
