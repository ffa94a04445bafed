import { formatProblem } from '../problem.ts';
import { readPlaybook, type Playbook } from '../read-playbook.ts';

/** Reads a text that must be sound; otherwise fails with its problems. */
export function soundPlaybook(text: string, file = 'test.playbook.yaml'): Playbook {
  const reading = readPlaybook(text, file);
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
  return reading.playbook;
}
