import { expect } from 'vitest';
import { ledgerOf } from '../ledger-of.ts';
import { story } from '../story.ts';
import { scriptOf, servePages } from './serve-pages.ts';

/** Runs in the page, as its first script: tries to hear the hand-over, to hand over a port of its own, and to forge rows through it. */
async function attack(): Promise<unknown> {
  const heard: string[] = [];
  const name = 'tidemark:responses';
  for (const target of [window, document]) target.addEventListener(name, () => heard.push('hand-over'), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    heard.push(event.type);
    return dispatch.call(this, event);
  };
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (...args: unknown[]) {
    heard.push('message');
    return Reflect.apply(post, this, args);
  };
  const { clone } = Response.prototype;
  Response.prototype.clone = function () {
    heard.push('clone');
    return clone.call(this);
  };
  const { then } = Promise.prototype;
  const stringify = JSON.stringify;
  JSON.stringify = ((...args: Parameters<typeof JSON.stringify>) => {
    heard.push('stringify');
    return stringify(...args);
  }) as typeof JSON.stringify;

  const { port1, port2 } = new MessageChannel();
  dispatch.call(document, new MessageEvent(name, { ports: [port2] }));
  const forged = (index: number): unknown => ({
    url: `${location.origin}/api/forged-${index}`,
    method: 'GET',
    status: 200,
    contentType: 'application/json',
    body: stringify({
      accountId: '666',
      transactions: [
        { date: '2026-11-02', amount: -66.5, currency: 'EUR', description: 'Forged', runningBalance: 33.5 },
        { date: '2026-11-01', amount: -1.5, currency: 'EUR', description: 'Forged too', runningBalance: 100 },
      ],
    }),
    at: 1,
  });
  for (let index = 0; index < 10_000; index += 1) post.call(port1, forged(index));
  window.postMessage(forged(1), '*');

  const given = await fetch('/rows.json');
  const request = new XMLHttpRequest();
  await new Promise((resolve) => {
    request.addEventListener('loadend', resolve);
    request.open('GET', '/rows.json');
    request.responseType = 'json';
    request.send();
  });
  await given.text();
  JSON.stringify = stringify;
  return { heard: heard.filter((each) => each !== 'loadend'), isThenOwn: Promise.prototype.then === then, traces: Object.getOwnPropertyNames(window).filter((each) => /tidemark/i.test(each)) };
}

const table = `<table><thead><tr><th>Date</th><th>Description</th><th>Amount</th><th>Balance</th></tr></thead><tbody>
  <tr><td>2026-11-03</td><td>Coffee House</td><td>-12.50 EUR</td><td>87.50 EUR</td></tr>
  <tr><td>2026-11-02</td><td>Bakery</td><td>-20.00 EUR</td><td>100.00 EUR</td></tr>
  <tr><td>2026-11-01</td><td>Florist</td><td>-30.00 EUR</td><td>120.00 EUR</td></tr></tbody></table>`;

story('a page can neither hear the bridge nor hand over a port of its own', async ({ tidemark }) => {
  const server = await servePages({
    '/': `<!doctype html><html lang="en"><head><title>Account</title>${scriptOf(attack)}</head><body><h1>Transactions</h1>${table}</body></html>`,
    '/bare': `<!doctype html><html lang="en"><head><title>Account</title>${scriptOf(attack)}</head><body><h1>Transactions</h1></body></html>`,
    '/rows.json': { json: { hello: 'world' } },
  });
  const url = server.urlOf('hostile', '/');
  try {
    await tidemark.watch(url);
    const visit = await tidemark.visit(url);
    const found: unknown = JSON.parse(await visit.page.waitFor(() => globalThis.found, { what: 'the end of the attack' }));
    // Only what the page itself has sent: its own hand-over, which its own listeners hear.
    expect(found).toEqual({ heard: ['hand-over', 'hand-over'], isThenOwn: true, traces: [] });
    await visit.stored();
    const descriptions = (await ledgerOf(tidemark, url)).flatMap((account) => account.transactions.map(({ description }) => description));
    expect(descriptions).toEqual(['Coffee House', 'Bakery', 'Florist']);
    await visit.leave();

    // Where nothing else could be read, what the page has forged is not read either.
    const bare = server.urlOf('bare', '/bare');
    await tidemark.watch(bare);
    const status = await (await tidemark.visit(bare)).status(({ reason }) => reason !== 'still-loading');
    expect(status.outcome).not.toBe('rows');
    expect(await ledgerOf(tidemark, bare)).toEqual([]);
  } finally {
    await server.close();
  }
});
