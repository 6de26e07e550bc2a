import { expect, test } from 'vitest';
import { readDataAddress } from '../../../../entrypoints/bank.content/files/data-address.ts';
import { largestFile } from '../../../../utils/messages/bridge.ts';

const textOf = async (url: string): Promise<string | undefined> => readDataAddress(url)?.text();

test.each([
  ['data:text/csv;charset=utf-8,Datum%3BBetrag%0A2.11.%3B-3%2C20', 'Datum;Betrag\n2.11.;-3,20'],
  ['data:text/csv,B%C3%A4ckerei%20%E2%82%AC', 'Bäckerei €'],
  ['data:,plain', 'plain'],
  ['data:text/plain,a,b#after', 'a,b'],
  [`data:application/octet-stream;base64,${btoa('Zo\u00c3\u00ab;1')}`, 'Zoë;1'],
  ['data:text/csv;base64,YQ%3D%3D', 'a'],
])('%s', async (url, text) => {
  expect(await textOf(url)).toBe(text);
});

test('its type is told', () => {
  expect(readDataAddress('data:text/csv;charset=utf-8,a')?.type).toBe('text/csv');
});

test.each(['data:text/csv', 'https://bank.example/a.csv', 'data:text/csv;base64,***', `data:text/csv,${'x'.repeat(largestFile + 1)}`, `data:text/csv,${'%20'.repeat(largestFile + 1)}`])(
  'gives nothing of %.40s',
  (url) => {
    expect(readDataAddress(url)).toBeUndefined();
  },
);
