import { expect, test } from 'vitest';
import { createWardrobe, type Realm } from '../../../entrypoints/observe.content/disguise.ts';
import { observeFetch } from '../../../entrypoints/observe.content/observe-fetch.ts';
import type { ObservedFile, ObservedMessage } from '../../../utils/messages/bridge.ts';
import { largestBody, tooLarge } from '../../../utils/messages/bridge.ts';

interface Page {
  fetch: typeof fetch;
  posted: ObservedMessage[];
  /** How many bodies were told to be too large. */
  missed: () => number;
  close: () => void;
  /** Lets all that is under way come to its end. */
  settle: () => Promise<void>;
}

/** A page whose server answers as given. */
function openPage(answer: () => Response | Promise<Response>): Page {
  const posted: ObservedMessage[] = [];
  let missed = 0;
  let isOpen = true;
  const page = Object.assign(Object.create(globalThis), { fetch: async () => answer() }) as Realm;
  const post = (message: ObservedFile | ObservedMessage | typeof tooLarge): void => {
    if (message === tooLarge) missed += 1;
    else if ('body' in message) posted.push(message);
  };
  observeFetch(page, createWardrobe().disguise, { isOpen: () => isOpen, post });
  return {
    fetch: page.fetch,
    posted,
    missed: () => missed,
    close: () => {
      isOpen = false;
    },
    settle: async () => {
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const json = (body: string, init: ResponseInit = {}): Response => new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' }, ...init });

test('the page keeps its own response whole, and a copy is posted', async () => {
  const page = openPage(() => json('{"a":1}'));
  const response = await page.fetch('https://bank.example/api', { method: 'post' });
  expect(response.bodyUsed).toBe(false);
  expect(await response.json()).toEqual({ a: 1 });
  await page.settle();
  expect(page.posted).toEqual([{ url: '', method: 'POST', status: 200, contentType: 'application/json', body: '{"a":1}', at: expect.any(Number) as number }]);
});

test.each([
  ['a picture', () => new Response('x', { headers: { 'content-type': 'image/png' } })],
  ['a script', () => new Response('x', { headers: { 'content-type': 'text/javascript' } })],
  ['a stream of events', () => new Response('x', { headers: { 'content-type': 'text/event-stream' } })],
  ['no type', () => new Response(new Uint8Array([1]))],
  ['a broken server', () => json('{}', { status: 500 })],
  ['no body', () => new Response(null, { status: 204, headers: { 'content-type': 'application/json' } })],
])('%s is not copied', async (_name, answer) => {
  const page = openPage(answer);
  await page.fetch('https://bank.example/');
  await page.settle();
  expect(page.posted).toEqual([]);
});

test.each(['application/vnd.api+json', 'text/csv', 'application/xml', 'application/atom+xml', 'text/plain', 'APPLICATION/JSON'])('%s is copied', async (type) => {
  const page = openPage(() => new Response('a', { headers: { 'content-type': type } }));
  await page.fetch('https://bank.example/');
  await page.settle();
  expect(page.posted.map(({ contentType }) => contentType)).toEqual([type.toLowerCase()]);
});

test('a body announced as too large is only counted', async () => {
  const page = openPage(() => json('{}', { headers: { 'content-type': 'application/json', 'content-length': String(largestBody + 1) } }));
  await page.fetch('https://bank.example/');
  await page.settle();
  expect([page.posted, page.missed()]).toEqual([[], 1]);
});

test('a refusal is copied too: it tells that the session has ended', async () => {
  const page = openPage(() => json('{"error":"expired"}', { status: 401 }));
  await page.fetch('https://bank.example/');
  await page.settle();
  expect(page.posted.map(({ status }) => status)).toEqual([401]);
});

test('a body without end is let go at the limit, and goes on for the page', async () => {
  const piece = new Uint8Array(1024 * 1024).fill(32);
  let made = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      made += 1;
      controller.enqueue(piece);
    },
  });
  const page = openPage(() => new Response(endless, { headers: { 'content-type': 'application/json' } }));
  const response = await page.fetch('https://bank.example/');
  await page.settle();
  // What one branch reads, the other keeps: the limit and what streams hold ahead, and no more.
  expect(made * piece.byteLength).toBeLessThan(2 * largestBody);
  expect([page.posted, page.missed()]).toEqual([[], 1]);
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value?.byteLength).toBe(piece.byteLength);
  await reader?.cancel();
});

test('letters of several bytes survive being cut into pieces', async () => {
  const bytes = new TextEncoder().encode('{"name":"Zoë €"}');
  const pieces = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  const page = openPage(() => new Response(pieces, { headers: { 'content-type': 'application/json' } }));
  await page.fetch('https://bank.example/');
  await page.settle();
  expect(page.posted[0]?.body).toBe('{"name":"Zoë €"}');
});

test('the charset that the server names counts', async () => {
  const page = openPage(() => new Response(new Uint8Array([0x7a, 0xeb]), { headers: { 'content-type': 'text/csv; header=present; charset="iso-8859-1"' } }));
  await page.fetch('https://bank.example/');
  await page.settle();
  expect(page.posted[0]?.body).toBe('zë');
});

test('a failure reaches the page as it is, and stays unhandled where nobody handles it', async () => {
  const failure = new TypeError('Failed to fetch');
  const page = openPage(() => Promise.reject(failure));
  await expect(page.fetch('https://bank.example/')).rejects.toBe(failure);

  const unhandled: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => unhandled.push(reason));
  try {
    void page.fetch('https://bank.example/');
    await page.settle();
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const each of others) process.on('unhandledRejection', each);
  }
  expect(unhandled).toEqual([failure]);
});

test('no getter of the page’s is asked, and no request is read', async () => {
  const page = openPage(() => json('{}'));
  let asked = 0;
  const init = Object.defineProperty({ body: 'secret' }, 'method', { get: () => (asked += 1), enumerable: true });
  const request = new Request('https://bank.example/', { method: 'POST', body: 'secret' });
  await page.fetch('https://bank.example/', init as RequestInit);
  await page.fetch(request);
  await page.settle();
  expect([asked, request.bodyUsed]).toEqual([0, false]);
  expect(page.posted.map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect(JSON.stringify(page.posted)).not.toContain('secret');
});

test('once nobody listens, nothing is copied', async () => {
  let clones = 0;
  const page = openPage(() => Object.assign(json('{}'), {}));
  const { clone } = Response.prototype;
  page.close();
  try {
    Response.prototype.clone = function () {
      clones += 1;
      return clone.call(this);
    };
    await page.fetch('https://bank.example/');
    await page.settle();
  } finally {
    Response.prototype.clone = clone;
  }
  expect([clones, page.posted]).toEqual([0, []]);
});

test('what the page replaces later sees none of it', async () => {
  const page = openPage(() => json('{}'));
  const seen: string[] = [];
  const { clone, text } = Response.prototype;
  const { get } = Headers.prototype;
  const { then } = Promise.prototype;
  try {
    Response.prototype.clone = function () {
      seen.push('clone');
      return clone.call(this);
    };
    Response.prototype.text = function () {
      seen.push('text');
      return text.call(this);
    };
    Headers.prototype.get = function (name) {
      seen.push('get');
      return get.call(this, name);
    };
    await page.fetch('https://bank.example/');
    await page.settle();
  } finally {
    Object.assign(Response.prototype, { clone, text });
    Headers.prototype.get = get;
  }
  expect(Promise.prototype.then).toBe(then);
  expect([seen, page.posted.length]).toEqual([[], 1]);
});
