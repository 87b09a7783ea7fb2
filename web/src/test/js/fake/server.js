// A court for looking at the page without the real one: node web/src/test/js/fake/server.js [port]
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { FakeCourt } from './court.js';

const port = Number(process.argv[2] ?? 8099);
const origin = `http://127.0.0.1:${port}`;
const root = new URL('../../../../target/classes/web/', import.meta.url);
const sources = new URL('../../../main/resources/web/', import.meta.url);
const court = new FakeCourt();
court.names = { judge: '张法官', plaintiff: '赵原告', defendant: '钱被告' };
const codes = new Map();
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', svg: 'image/svg+xml', json: 'application/json', webmanifest: 'application/manifest+json' };

const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (person, nonce) => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: person, name: court.names[person], microcourt_staff: person === 'judge', iat: now, exp: now + 3600, nonce };
  return `${base64({ alg: 'none' })}.${base64(claims)}.x`;
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, origin);
  const send = (status, type, body, headers = {}) => {
    response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...headers });
    response.end(body);
  };
  if (url.pathname === '/config.json') {
    const people = Object.entries(court.names).map(([person, name]) => ({ person, name }));
    send(200, 'application/json', JSON.stringify({ socket: `ws://127.0.0.1:${port}/local`, issuer: `${origin}/issuer`, clientId: 'microcourt', audience: 'microcourt', people }));
  } else if (url.pathname === '/issuer/.well-known/openid-configuration') {
    send(200, 'application/json', JSON.stringify({ authorization_endpoint: `${origin}/issuer/authorize`, token_endpoint: `${origin}/issuer/token` }));
  } else if (url.pathname === '/issuer/authorize') {
    const links = Object.entries(court.names).map(([person, name]) => `<form action="/issuer/chosen">${[...url.searchParams].map(([key, value]) => `<input type="hidden" name="${key}" value="${value}">`).join('')}<button name="person" value="${person}">${name}</button></form>`);
    send(200, 'text/html', `<!doctype html><html lang="zh-CN"><title>登录</title><main>${links.join('')}</main></html>`);
  } else if (url.pathname === '/issuer/chosen') {
    const code = randomBytes(8).toString('hex');
    codes.set(code, { person: url.searchParams.get('person'), nonce: url.searchParams.get('nonce') });
    const back = `${url.searchParams.get('redirect_uri')}?code=${code}&state=${url.searchParams.get('state')}`;
    response.writeHead(302, { Location: back });
    response.end();
  } else if (url.pathname === '/issuer/token') {
    let text = '';
    for await (const chunk of request) text += chunk;
    const form = new URLSearchParams(text);
    const { person, nonce } = codes.get(form.get('code')) ?? { person: form.get('refresh_token') };
    send(200, 'application/json', JSON.stringify({ access_token: token(person), id_token: token(person, nonce), refresh_token: person, expires_in: 3600 }));
  } else if (url.pathname === '/fake/pass') {
    await court.pass(Number(url.searchParams.get('hours')) * 3_600_000);
    send(200, 'text/plain', 'passed');
  } else if (url.pathname === '/fake.pdf') {
    send(200, 'application/pdf', '%PDF-1.4');
  } else {
    const path = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
    const headers = JSON.parse(await readFile(new URL('headers.json', sources), 'utf8'));
    headers['Content-Security-Policy'] = headers['Content-Security-Policy'].replace('{socket}', `ws://127.0.0.1:${port}`).replace('{issuer}', origin).replaceAll('{objects}', '');
    const file = await readFile(new URL(path, sources)).catch(() => readFile(new URL(path, root))).catch(() => undefined);
    if (file) send(200, TYPES[path.split('.').at(-1)] ?? 'text/plain', file, headers);
    else send(404, 'text/plain', 'not here');
  }
});

server.on('upgrade', (request, socket) => {
  const [protocol, jwt] = request.headers['sec-websocket-protocol'].split(/, */);
  const person = JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url').toString()).sub;
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`);
  const push = (frame) => socket.writable && socket.write(framed(JSON.stringify(frame)));
  const listener = { person, push };
  court.listeners.add(listener);
  let buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (let read = unframe(buffer); read; read = unframe(buffer)) {
      buffer = buffer.subarray(read.length);
      if (read.opcode === 8) socket.end();
      else if (read.opcode === 1) court.handle(person, JSON.parse(read.text)).then(push);
    }
  });
  socket.on('close', () => court.listeners.delete(listener));
  socket.on('error', () => {});
});

function framed(text) {
  const payload = Buffer.from(text);
  const head = payload.length < 126 ? Buffer.from([0x81, payload.length]) : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, payload]);
}

function unframe(buffer) {
  if (buffer.length < 2) return undefined;
  const short = buffer[1] & 127;
  const start = short === 126 ? 4 : 2;
  if (buffer.length < start + 4) return undefined;
  const size = short === 126 ? buffer.readUInt16BE(2) : short;
  const length = start + 4 + size;
  if (buffer.length < length) return undefined;
  const mask = buffer.subarray(start, start + 4);
  const text = Buffer.from(buffer.subarray(start + 4, length).map((b, i) => b ^ mask[i % 4])).toString();
  return { opcode: buffer[0] & 15, length, text };
}

server.listen(port, '127.0.0.1', () => console.log(origin));
