import { useQuery } from '@tanstack/react-query';
import type { DashboardBoardQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { withTimes } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import type { LogLine } from '../../net/boards.ts';
import { BoardDocument } from '../../net/documents.ts';
import { ask } from '../../net/request.ts';
import { useIncident } from '../incident.ts';
import { Hour } from './paper-time.tsx';
import { PaperPage } from './paper-page.tsx';
import { paperWords } from './papers.words.ts';
import { printWords } from './print.words.ts';
import { Title, usePaperTime } from './title.tsx';

const PAGE = 200;

/** The whole log that whoever looks may read, the first line first; asked for again whenever a line is added. */
function useWholeLog(incident: string, latest: string | undefined): readonly LogLine[] | undefined {
  const { language } = useMessages();
  const { data } = useQuery({
    queryKey: ['whole-log', incident, latest, language],
    placeholderData: (before) => before,
    queryFn: async (): Promise<readonly LogLine[]> => {
      const lines: LogLine[] = [];
      for (let after: string | null = null; ;) {
        const { board }: DashboardBoardQuery = await ask(BoardDocument, { incident, first: PAGE, after }, language);
        lines.push(...(board?.log.edges.map(({ node }) => node) ?? []));
        if (!board?.log.pageInfo.hasNextPage) return lines.toReversed();
        after = board.log.pageInfo.endCursor;
      }
    },
  });
  return data;
}

export function LogPaper() {
  const w = useWords(paperWords);
  const said = useWords(printWords);
  const incident = useIncident();
  const at = usePaperTime();
  const lines = useWholeLog(incident.id, incident.log.edges[0]?.node.id);
  if (!lines) return <p>{said.loading}</p>;
  const body = (
    <>
      <Title title={w.log(incident.codeName ?? incident.reference)} at={at}>
        {w.logLead}
      </Title>
      <table className="paper-log">
        <thead>
          <tr>
            <th className="when">{w.happened}</th>
            <th className="when">{w.recorded}</th>
            <th className="who">{w.whoActed}</th>
            <th>{w.entry}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} lines={lines} at={at} />
          ))}
        </tbody>
      </table>
    </>
  );
  return <PaperPage kind="LOG" labels={lines.map(({ label }) => label)} body={body} />;
}

interface Row {
  readonly line: LogLine;
  readonly lines: readonly LogLine[];
  readonly at: string;
}

/** A line that was corrected stays as it is, and says which line does. */
function LineRow({ line, lines, at }: Row) {
  const w = useWords(paperWords);
  const { language } = useMessages();
  const of = line.corrects === null ? undefined : lines.find(({ entry }) => entry === line.corrects);
  const by = line.entry === null ? undefined : lines.find(({ corrects }) => corrects === line.entry);
  return (
    <tr>
      <td className="when">
        <Hour at={line.claimedAt ?? line.at} on={at} />
      </td>
      <td className="when">
        <Hour at={line.at} on={at} />
      </td>
      <td className="who">{line.person?.name ?? w.rule}</td>
      <td>
        {withTimes(line.sentence, language, Date.parse(at))} {line.text}
        {line.offline && <i> {w.offline}</i>}
        {line.gapMarked && <i> {w.late}</i>}
        {of && (
          <b>
            {' '}
            {w.corrects} <Hour at={of.at} on={at} />
          </b>
        )}
        {by && (
          <b>
            {' '}
            {w.corrected} <Hour at={by.at} on={at} />
          </b>
        )}
      </td>
    </tr>
  );
}
