// A hermetic "internet" for the browser tests and the demo, all on 127.0.0.1:
// an HTTPS origin that serves given pages under their real addresses, and a forward proxy that sends
// CONNECT <host of a page>:443 to it, and refuses and records anything else.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Page {
  html: string | Buffer;
  /** Response headers besides the content type, for example a page's own CSP. */
  headers?: Record<string, string>;
}

/** As strict as a real site may be: the extension must not depend on a lax page CSP. */
const STRICT = {
  'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'; script-src 'none'",
};

function selfSigned() {
  const dir = mkdtempSync(join(tmpdir(), 'errata-cert-'));
  const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
  const request =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=errata.invalid';
  execFileSync('openssl', [...request.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(dir, { recursive: true });
  return pair;
}

const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

/** @param pages by address without query and fragment; may be changed while the site runs. */
export async function startSite(pages: Map<string, Page>) {
  const refused: string[] = [];
  const served: string[] = [];
  const hosts = () => new Set([...pages.keys()].map((address) => new URL(address).host));

  const origin = https.createServer(selfSigned(), (request, response) => {
    const address = `https://${request.headers.host}${request.url}`;
    served.push(address);
    const page = pages.get(address) ?? pages.get(address.replace(/[?#].*$/, ''));
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(page?.headers ?? STRICT),
    });
    response.end(page?.html ?? 'no such page');
  });
  const proxy = http.createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  const sockets = new Set<Socket>();
  proxy.on('connect', (request, client: Socket, head) => {
    sockets.add(client);
    client.on('error', () => {});
    client.on('close', () => sockets.delete(client));
    const [host, port] = (request.url ?? '').split(':');
    if (port !== '443' || !hosts().has(host ?? '')) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = net.connect((origin.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await listen(origin);
  const proxyPort = await listen(proxy);
  return {
    proxyPort,
    /** What was asked for and is not ours: "host:port" or an http: address. */
    refused,
    /** Addresses that were served, in order. */
    served,
    async close() {
      for (const socket of sockets) socket.destroy();
      for (const server of [origin, proxy]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
