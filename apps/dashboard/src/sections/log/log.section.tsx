import { Log } from '../../panels/log.tsx';
import { useIncident } from '../incident-frame.tsx';

export function LogSection() {
  return <Log board={useIncident()} />;
}
