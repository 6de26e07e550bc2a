import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerFile } from '../../../../utils/import-export/out/ledger-file.ts';
import { ledgerFileChunks, looksLikeLedgerFile, readLedgerFile } from '../../../../utils/import-export/out/ledger-file.ts';
import { previewLedger } from '../../../../utils/import-export/out/preview.ts';
import { exampleAccount, exampleTransaction, transactions } from './examples.ts';

async function write({ documents, ...meta }: LedgerFile): Promise<string> {
  let text = '';
  for await (const chunk of ledgerFileChunks(meta, documents)) text += chunk;
  return text;
}
const meta = { version: 1, madeAt: Date.UTC(2026, 10, 23, 8), madeBy: '0.1.0' };
const account = { kind: 'account', key: 'a1', value: exampleAccount };
const month = (...each: ReturnType<typeof exampleTransaction>[]): LedgerFile['documents'][number] => ({ kind: 'month', key: '2026-11', value: { month: '2026-11', transactions: each } });

describe('a ledger file', () => {
  test('is one JSON value, a document on each line', async () => {
    const text = await write({ ...meta, documents: [account, month(exampleTransaction())] });
    expect(JSON.parse(text)).toEqual({ format: 'tidemark-ledger', version: 1, madeAt: '2026-11-23T08:00:00.000Z', madeBy: '0.1.0', documents: [account, month(exampleTransaction())], count: 2 });
    expect(text.split('\n').map((line) => line.slice(0, 20))).toEqual(['{"format":"tidemark-', '{"kind":"account","k', '{"kind":"month","key', '],"count":2}', '']);
  });

  test('gives back all that was written, whatever the documents hold', async () => {
    const documents = fc.array(fc.record({ kind: fc.string({ maxLength: 20 }), key: fc.string({ maxLength: 40 }), value: fc.oneof(fc.jsonValue(), transactions) }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(documents, async (each) => {
        const plain = JSON.parse(JSON.stringify(each)) as LedgerFile['documents'];
        expect(readLedgerFile(await write({ ...meta, documents: plain }), 1)).toEqual({ ...meta, documents: plain });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('is read laid out in another way, too', async () => {
    const text = await write({ ...meta, documents: [account] });
    expect(readLedgerFile(JSON.stringify(JSON.parse(text), undefined, 2), 1).documents).toEqual([account]);
  });

  test('that is cut anywhere gives nothing', async () => {
    const text = await write({ ...meta, documents: [account, month(exampleTransaction())] });
    for (let length = 0; length < text.length - 1; length += 7) expect(() => readLedgerFile(text.slice(0, length), 1)).toThrow(expect.objectContaining({ name: 'LedgerFileError' }));
  });

  test('says what is wrong with it', async () => {
    const text = await write({ ...meta, documents: [account] });
    expect(() => readLedgerFile('{"accounts":[]}', 1)).toThrow(expect.objectContaining({ fault: 'not-a-ledger' }));
    expect(() => readLedgerFile(text.slice(0, -4), 1)).toThrow(expect.objectContaining({ fault: 'damaged' }));
    expect(() => readLedgerFile(text.replace('"count":1', '"count":2'), 1)).toThrow(expect.objectContaining({ fault: 'damaged' }));
    expect(() => readLedgerFile(text.replace('"version":1', '"version":2'), 1)).toThrow(expect.objectContaining({ fault: 'newer' }));
  });

  test('cannot reach the prototype of anything', async () => {
    const text = (await write({ ...meta, documents: [account] })).replace('"kind":"account"', '"__proto__":{"polluted":true},"kind":"account"');
    const [document] = readLedgerFile(text, 1).documents;
    expect(document).toEqual(account);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('is told from other JSON by its start', async () => {
    expect(looksLikeLedgerFile((await write({ ...meta, documents: [] })).slice(0, 100))).toBe(true);
    expect(looksLikeLedgerFile('{"format":"other"}')).toBe(false);
  });
});

describe('the preview', () => {
  test('tells accounts, rows and dates', () => {
    const other = { ...exampleAccount, id: 'a2', name: 'Savings', mask: undefined };
    const documents = [account, { kind: 'account', key: 'a2', value: other }, month(exampleTransaction({ date: '2026-11-02' }), exampleTransaction({ date: '2026-11-20' }))];
    expect(previewLedger({ ...meta, documents })).toEqual({
      madeAt: meta.madeAt,
      madeBy: '0.1.0',
      accounts: [
        { name: 'Current account', mask: '1234', rows: 2 },
        { name: 'Savings', rows: 0 },
      ],
      rows: 2,
      from: '2026-11-02',
      to: '2026-11-20',
    });
    expect(previewLedger({ ...meta, documents: [] })).toEqual({ madeAt: meta.madeAt, madeBy: '0.1.0', accounts: [], rows: 0 });
  });
});
