// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { ObservedResponse } from '../../../bank-adapters/types.ts';
import { receivePort } from '../../../entrypoints/bank.content/receive-port.ts';
import type { ObservedFile } from '../../../utils/messages/bridge.ts';
import { handOverEvent, largestBody, largestFile, tooLarge } from '../../../utils/messages/bridge.ts';

/** A port that hands messages over at once, so that no test waits for the event loop of another world. */
interface FakePort {
  onmessage: ((event: { data: unknown }) => void) | null;
  isClosed: boolean;
  said: unknown[];
  postMessage: (message: unknown) => void;
  close: () => void;
}

const fakePort = (): FakePort => ({
  onmessage: null,
  isClosed: false,
  said: [],
  postMessage(message) {
    this.said.push(message);
  },
  close() {
    this.isClosed = true;
  },
});

const handOver = (port: FakePort): void => {
  const event = new MessageEvent(handOverEvent);
  Object.defineProperty(event, 'ports', { value: [port] });
  document.dispatchEvent(event);
};

const response = { url: 'https://bank.example/api', method: 'GET', status: 200, contentType: 'application/json', body: '{}', at: 1 };
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function listen(admits = (): boolean => true): { received: ObservedResponse[]; close: () => void } {
  const received: ObservedResponse[] = [];
  const { close } = receivePort(document, { admits, onResponse: (each) => received.push(each) });
  stops.push(close);
  return { received, close };
}

test('takes the first port, and no second one', () => {
  const { received } = listen();
  const first = fakePort();
  const second = fakePort();
  handOver(first);
  handOver(second);
  first.onmessage?.({ data: response });
  expect(second.onmessage).toBeNull();
  expect(received).toEqual([response]);
});

test('a body that was too large to be handed over is told of, and nothing else of it', () => {
  let missed = 0;
  const received: ObservedResponse[] = [];
  const { close } = receivePort(document, { admits: () => true, onResponse: (each) => received.push(each), onTooLarge: () => (missed += 1) });
  stops.push(close);
  const port = fakePort();
  handOver(port);
  port.onmessage?.({ data: tooLarge });
  expect([missed, received]).toEqual([1, []]);
});

test('an event without a port, or that is no hand-over, is passed by', () => {
  const { received } = listen();
  document.dispatchEvent(new MessageEvent(handOverEvent));
  document.dispatchEvent(new Event(handOverEvent));
  const port = fakePort();
  handOver(port);
  port.onmessage?.({ data: response });
  expect(received).toHaveLength(1);
});

test.each([
  ['no object', 'text'],
  ['a body too large', { ...response, body: 'x'.repeat(largestBody + 1) }],
  ['no address', { ...response, url: 'javascript' }],
  ['an address that is no page', { ...response, url: 'javascript:alert(1)' }],
  ['an address without end', { ...response, url: `https://bank.example/${'x'.repeat(10_000)}` }],
  ['a body that is no text', { ...response, body: { toString: 'x' } }],
  ['a status that is none', { ...response, status: Number.NaN }],
  ['a missing field', { url: response.url }],
])('drops a forged message: %s', (_name, data) => {
  const { received } = listen();
  const port = fakePort();
  handOver(port);
  port.onmessage?.({ data });
  expect(received).toEqual([]);
});

test('an own __proto__ key changes no prototype', () => {
  const { received } = listen();
  const port = fakePort();
  handOver(port);
  port.onmessage?.({ data: JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(response).slice(1)}`) });
  expect(received[0]).toEqual(response);
  expect(received[0]).not.toHaveProperty('polluted');
});

test('what is not admitted is not even unpacked', () => {
  const { received } = listen(() => false);
  const port = fakePort();
  handOver(port);
  let unpacked = 0;
  port.onmessage?.({
    get data() {
      unpacked += 1;
      return response;
    },
  });
  expect([unpacked, received]).toEqual([0, []]);
});

test('closing tells the observer to stop, closes the port and takes no other', () => {
  const { received, close } = listen();
  const port = fakePort();
  handOver(port);
  close();
  handOver(fakePort());
  expect(port.said).toHaveLength(1);
  expect(port.isClosed).toBe(true);
  expect(received).toEqual([]);
});

test('a file is handed on as it is, and a forged one is not', () => {
  const received: ObservedFile[] = [];
  const { close } = receivePort(document, { admits: () => true, onResponse: () => undefined, onFile: (file) => received.push(file) });
  stops.push(close);
  const port = fakePort();
  handOver(port);
  const file = new Blob(['a'], { type: 'text/csv' });
  const url = 'blob:https://bank.example/1';
  const forged = [{ url }, { url, file: 'text' }, { url, file: { size: 1, type: 'text/csv' } }, { url: 'https://bank.example/', file }, { url: `blob:${'x'.repeat(2_000)}`, file }, { url, file: new Blob([new Uint8Array(largestFile + 1)]) }];
  for (const data of [...forged, { url, file, more: 1 }]) port.onmessage?.({ data });
  expect(received).toEqual([{ url, file }]);
  expect(received[0]?.file).toBe(file);
});
