// A night over HTTP, as a browser would have it: for benches against a server in a process of its own.
import type { ServerProcess } from '@chancery/testing';

let keys = 0;
export async function ask(url: string, cookie: string, documentId: string, variables: object): Promise<any> {
  const headers = { 'Content-Type': 'application/json', Cookie: cookie, Origin: url };
  const body = JSON.stringify({ documentId, variables: { key: `bench-live-${++keys}`, ...variables } });
  const answer = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as { data?: Record<string, any> };
  const value = Object.values(answer.data ?? {})[0];
  if (value === undefined || value.__typename === 'Rejected') throw new Error(`${documentId}: ${JSON.stringify(answer)}`);
  return value;
}

async function enter(url: string, link: string, name: string): Promise<string> {
  const response = await fetch(`${url}/session/begin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ token: link.split('#')[1], name }),
  });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

/** An incident whose playbook runs, and somebody of each class who may read it. */
export async function night(server: ServerProcess): Promise<{ incident: string; director: string; cookies: string[] }> {
  const { url } = server;
  const director = await enter(url, await server.firstRunLink(), 'Tomas Havel');
  const report = { who: 'w', what: 'two cables quoted', heardHow: 'VOICE', callBack: 'YES', affectedChannels: ['cable'] };
  const { incident } = await ask(url, director, 'ReportIncident', { input: report });
  await ask(url, director, 'RaiseReport', { incident, input: { confidential: true, ongoing: true, people: false } });
  const declaration = { title: 'Cables', kind: 'INTERCEPTION', severity: 1, playbook: 'PB-01' };
  await ask(url, director, 'DeclareIncident', { incident, input: declaration });
  const invited = async (name: string) => {
    const { person, link } = await ask(url, director, 'InvitePerson', { input: { name, roles: ['STAFF'] } });
    return { id: person.id as string, cookie: await enter(url, link, name) };
  };
  const [circle, press, red, both] = [await invited('Circle'), await invited('Press'), await invited('Red'), await invited('Both')];
  for (const { id } of [circle, red]) await ask(url, director, 'AdmitPerson', { incident, person: id, reason: '' });
  for (const [person, role] of [
    [press, 'SEC'],
    [both, 'POL'],
  ] as const) {
    const { assignment } = await ask(url, director, 'OfferRole', { incident, input: { role, person: person.id } });
    await ask(url, person.cookie, 'AcceptRole', { incident, assignment });
  }
  await ask(url, director, 'NameReaders', { incident, readers: [red.id, both.id] });
  return { incident, director, cookies: [circle, press, red, both].map(({ cookie }) => cookie) };
}
