import { describe, expect, test } from 'vitest';
import { rememberedFor, withMapping } from '../../../components/pages/import/remembered.ts';
import { stageFiles } from '../../../components/pages/import/stage-files.ts';
import { createFileDesk } from '../../../utils/import-export/in/file-desk.ts';
import { mostStagedRows } from '../../../utils/messages/schemas/import.ts';
import type { TableMapping, TableView } from '../../../utils/model/bank-file.ts';
import type { ImportCommand } from '../../../utils/model/import.ts';

const options = { today: '2026-11-22', languages: ['en-GB'] };
const csv = (rows: number): ArrayBuffer => new TextEncoder().encode(`Date,Description,Amount\n${Array.from({ length: rows }, (_, at) => `2026-11-01,Shop ${at},-${at + 1}.00`).join('\n')}\n`).buffer;

describe('staging files', () => {
  const stage = async (refuseAt?: number): Promise<{ told: ImportCommand[]; progress: number[]; result: Awaited<ReturnType<typeof stageFiles>> }> => {
    const desk = createFileDesk();
    const files = [4_500, 3].map((rows, number) => ({ number, summary: desk.read(number, `file ${number}.csv`, csv(rows), options), targets: number === 1 ? { 0: 'chosen' } : {} }));
    const told: ImportCommand[] = [];
    const progress: number[] = [];
    const result = await stageFiles(files, 'step', {
      bankFiles: { rows: async (...asked) => desk.rows(...asked) },
      send: async (command) => {
        told.push(command);
        return told.length === refuseAt ? { ok: false, code: 'disk-full' } : { ok: true };
      },
      onProgress: (done) => progress.push(done),
      isStopped: () => false,
    });
    return { told, progress, result };
  };

  test('hands over all rows in parts that a message may hold, in their order', async () => {
    const { told, progress, result } = await stage();
    const parts = told.flatMap((each) => (each.kind === 'stage-rows' ? [each] : []));
    expect(told[0]).toEqual({ kind: 'begin-import' });
    expect(parts.map(({ at, part }) => [at, part.file, part.list, part.account.rows.length])).toEqual([
      [0, 0, 0, mostStagedRows],
      [1, 0, 0, mostStagedRows],
      [2, 0, 0, 500],
      [3, 1, 0, 3],
    ]);
    expect(new Set(parts.flatMap(({ part }) => part.account.rows.map(({ description }) => `${part.file} ${description}`))).size).toBe(4_503);
    expect(parts.map(({ part }) => part.accountId)).toEqual([undefined, undefined, undefined, 'chosen']);
    expect(result).toEqual({ parts: 4 });
    expect(progress.at(-1)).toBe(1);
  });

  test('ends at the first part that is refused', async () => {
    const { told, result } = await stage(3);
    expect(result).toEqual({ ok: false, code: 'disk-full' });
    expect(told).toHaveLength(3);
  });
});

describe('how a table is read', () => {
  const mapping = (headerRow: number): TableMapping => ({ headerRow, roles: ['date', 'description', 'amount'], dateOrder: 'MDY', decimal: '.', signs: 'plus-is-spending', currency: 'CAD' });
  const view = (headerRow: number, make = 'Date|Description|Amount'): TableView => ({ mapping: mapping(headerRow), make, header: [], sample: [] });

  test('is remembered for files with the same columns, wherever these are named', () => {
    const remembered = withMapping([], view(4));
    expect(rememberedFor(view(7), remembered)).toEqual(mapping(7));
    expect(rememberedFor(view(7, 'Date|Text|Amount'), remembered)).toBeUndefined();
  });

  test('is not remembered for columns without names', () => {
    expect(withMapping([], view(0, '3 columns'))).toEqual([]);
  });
});
