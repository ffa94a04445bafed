// The floor: a server that sends the same bytes to everybody who is there, and does nothing else.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const http = createServer((request, response) => {
  const asked = new URL(request.url!, 'http://localhost').searchParams;
  const frame = `${asked.get('line')}:`.padEnd(Number(asked.get('bytes')), 'x');
  response.end('ok');
  for (const client of sockets.clients) client.send(frame);
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
http.listen(0, '127.0.0.1', () => process.send!((http.address() as AddressInfo).port));
