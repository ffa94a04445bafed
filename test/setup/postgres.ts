// One PostgreSQL for the whole test run, started when the first test file asks for it.
import { openMeeting } from '../../libs/testing/src/shared-postgres.ts';

export default function setup(): () => Promise<void> {
  return openMeeting();
}
