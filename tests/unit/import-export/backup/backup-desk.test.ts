import { describe, expect, test } from 'vitest';
import { createBackupDesk } from '../../../../utils/import-export/backup/backup-desk.ts';
import type { DeskAnswer } from '../../../../utils/import-export/backup/desk-requests.ts';
import { partsOf } from '../../../../utils/import-export/backup/parts.ts';
import type { Secret } from '../../../../utils/model/backup.ts';
import { exampleAccount, exampleTransaction } from '../out/examples.ts';

const code: Secret = { kind: 'recovery-code', text: 'A1B2-C3D4-E5F6-G7H8-J9KMN-PQRST' };
const month = (name: string, rows: number) => ({ kind: 'month', key: name, value: { month: name, transactions: Array.from({ length: rows }, (_, index) => exampleTransaction({ id: `${name}-${index}`, date: `${name}-10` })) } });
const documents = [{ kind: 'account', key: 'a1', value: exampleAccount }, month('2026-09', 1_500), month('2026-10', 1_500), month('2026-11', 10)];
const head = { version: 1, madeAt: Date.UTC(2026, 10, 23), madeBy: '0.1.0' };

const newDesk = (version = 1) => createBackupDesk({ version, migrate: (each, from) => (from < version ? each.map((one) => ({ ...one, key: `${one.key}!` })) : each) });
const must = <Kind extends DeskAnswer['kind']>(answer: DeskAnswer, kind: Kind): Extract<DeskAnswer, { kind: Kind }> => {
  if (answer.kind !== kind) throw new Error(`${answer.kind} in place of ${kind}`);
  return answer as Extract<DeskAnswer, { kind: Kind }>;
};

async function makeBackup(): Promise<Blob> {
  const desk = newDesk();
  const { keys } = must(await desk({ task: 'make-keys', secrets: [code] }), 'keys');
  await desk({ task: 'begin', keys, ...head });
  for (const document of documents) await desk({ task: 'add', documents: [document] });
  return must(await desk({ task: 'end' }), 'file').file;
}

describe('who makes and opens backups', () => {
  test('opens what it has made, tells what is in it, and hands it out in parts', async () => {
    const file = await makeBackup();
    const desk = newDesk();
    const { preview, parts } = must(await desk({ task: 'open', file, secrets: [code] }), 'opened');
    expect(preview).toMatchObject({ madeBy: '0.1.0', rows: 3_010, from: '2026-09-10', to: '2026-11-10' });
    const handed = [];
    for (let part = 0; part < parts; part += 1) handed.push(...must(await desk({ task: 'part', part }), 'part').documents);
    expect(handed).toEqual(documents);
  });

  test('brings an older file up to date, and refuses a newer one', async () => {
    const file = await makeBackup();
    const newer = newDesk(2);
    must(await newer({ task: 'open', file, secrets: [code] }), 'opened');
    expect(must(await newer({ task: 'part', part: 0 }), 'part').documents[0]?.key).toBe('a1!');
    const json = new Blob([`{"format":"tidemark-ledger","version":3,"madeAt":"2026-11-23T08:00:00.000Z","madeBy":"9","documents":[],"count":0}`]);
    expect(await newer({ task: 'open', file: json, secrets: [] })).toEqual({ kind: 'fault', fault: 'newer' });
  });

  test('opens an exported ledger without a secret', async () => {
    const json = new Blob([`{"format":"tidemark-ledger","version":1,"madeAt":"2026-11-23T08:00:00.000Z","madeBy":"0.1.0","documents":[${JSON.stringify(documents[0])}],"count":1}`]);
    expect(must(await newDesk()({ task: 'open', file: json, secrets: [] }), 'opened').preview.accounts).toEqual([{ name: 'Current account', mask: '1234', rows: 0 }]);
  });

  test('says what is wrong, and then hands out nothing of the file before', async () => {
    const desk = newDesk();
    const file = await makeBackup();
    await desk({ task: 'open', file, secrets: [code] });
    expect(await desk({ task: 'open', file: file.slice(0, -1), secrets: [code] })).toEqual({ kind: 'fault', fault: 'damaged' });
    expect(must(await desk({ task: 'part', part: 0 }), 'part').documents).toEqual([]);
    expect(await desk({ task: 'open', file: new Blob(['%PDF']), secrets: [code] })).toEqual({ kind: 'fault', fault: 'not-a-backup' });
    expect(await desk({ task: 'open', file, secrets: [] })).toEqual({ kind: 'fault', fault: 'wrong-secret' });
  });
});

test('parts are about as large as a month, and lose nothing', () => {
  expect(partsOf(documents).map((part) => part.length)).toEqual([2, 2]);
  expect(partsOf(documents).flat()).toEqual(documents);
  expect(partsOf([month('2026-01', 9_000), month('2026-02', 1)])).toHaveLength(2);
  expect(partsOf([])).toEqual([]);
});
