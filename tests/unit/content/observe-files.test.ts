import { expect, test } from 'vitest';
import { createWardrobe, type Realm } from '../../../entrypoints/observe.content/disguise.ts';
import { observeFiles } from '../../../entrypoints/observe.content/observe-files.ts';
import type { ObservedFile } from '../../../utils/messages/bridge.ts';
import { largestFile } from '../../../utils/messages/bridge.ts';

interface Page {
  createObjectURL: (given: unknown) => string;
  posted: ObservedFile[];
  close: () => void;
}

function openPage(): Page {
  const posted: ObservedFile[] = [];
  let isOpen = true;
  const addresses = {
    createObjectURL: (given: unknown): string => {
      if (typeof given !== 'object') throw new TypeError('No file.');
      return `blob:https://bank.example/${posted.length}`;
    },
  };
  const page = Object.assign(Object.create(globalThis), { URL: addresses }) as Realm;
  observeFiles(page, createWardrobe().disguise, { isOpen: () => isOpen, post: (message) => void (typeof message === 'object' && 'file' in message && posted.push(message)) });
  return { createObjectURL: (given) => addresses.createObjectURL(given), posted, close: () => (isOpen = false) };
}

test.each(['text/csv', 'text/csv;charset=utf-8', 'application/octet-stream', 'text/plain', '', 'application/x-ofx', 'application/vnd.intu.qfx', 'application/qif', 'application/xml', 'application/vnd.ms-excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/comma-separated-values'])(
  'a file of type “%s” is handed over as it is',
  (type) => {
    const page = openPage();
    const file = new Blob(['2026-11-02;Coffee;-3,20'], { type });
    const url = page.createObjectURL(file);
    expect(page.posted).toEqual([{ url, file }]);
    expect(page.posted[0]?.file).toBe(file);
  },
);

test.each(['image/png', 'image/svg+xml', 'application/xhtml+xml', 'text/html', 'text/javascript', 'application/pdf', 'video/mp4', 'application/json', 'font/woff2', 'application/wasm'])('one of type “%s” is not', (type) => {
  const page = openPage();
  page.createObjectURL(new Blob(['x'], { type }));
  expect(page.posted).toEqual([]);
});

test('what is no file gets its address, or its error, and nothing is handed over', () => {
  const page = openPage();
  expect(page.createObjectURL({ type: 'text/csv', size: 10 })).toMatch(/^blob:/);
  expect(() => page.createObjectURL('text')).toThrow(new TypeError('No file.'));
  expect(page.posted).toEqual([]);
});

test('one that is too large is not handed over, and neither is any once nobody listens', () => {
  const page = openPage();
  page.createObjectURL(new Blob([new Uint8Array(largestFile + 1)], { type: 'text/csv' }));
  expect(page.posted).toEqual([]);
  page.createObjectURL(new Blob([new Uint8Array(largestFile)], { type: 'text/csv' }));
  page.close();
  page.createObjectURL(new Blob(['a'], { type: 'text/csv' }));
  expect(page.posted).toHaveLength(1);
});

test('a file that has a type of its own making is not asked for it', () => {
  const page = openPage();
  let asked = 0;
  const file = Object.defineProperty(new Blob(['a'], { type: 'image/png' }), 'type', {
    get: () => {
      asked += 1;
      return 'text/csv';
    },
  });
  page.createObjectURL(file);
  expect([asked, page.posted]).toEqual([0, []]);
});
