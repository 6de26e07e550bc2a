import { useEffect, useRef, useState } from 'preact/hooks';
import type { TableMapping } from '../../../utils/model/bank-file.ts';
import type { FileSummary, ReadFileOptions } from '../../../utils/model/file-summary.ts';
import type { ImportCommand, ImportedList } from '../../../utils/model/import.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { CurrencyCode } from '../../../utils/model/money.ts';
import { currentLocale } from '../../../utils/i18n/words.ts';
import { useServices } from '../../state/page-state.tsx';
import type { Failure } from '../../state/use-command.ts';
import { rememberedFor, withMapping } from './remembered.ts';
import type { ReadableFile } from './stage-files.ts';
import { stageFiles } from './stage-files.ts';

/** A file that the user dropped. */
export interface DroppedFile {
  number: number;
  name: string;
  /** Absent while it is read; `failed` where the worker broke over it. */
  summary?: FileSummary | 'failed';
  targets: Record<number, string>;
  /** True once the user has changed how its table is read. */
  isChanged: boolean;
}

/** Where the import is. `looked` holds what committing it would come to, and `done` what it came to. */
export type ImportState =
  | { kind: 'open' }
  | { kind: 'staging'; done: number }
  | { kind: 'looked'; step: string; parts: number; lists: ImportedList[] }
  | { kind: 'storing'; lists: ImportedList[] }
  | { kind: 'done'; lists: ImportedList[] }
  | { kind: 'failed'; failure: Failure };

export interface Import {
  files: DroppedFile[];
  state: ImportState;
  add: (files: readonly File[]) => void;
  drop: (number: number) => void;
  giveTo: (number: number, list: number, accountId: string | undefined) => void;
  remap: (number: number, mapping: TableMapping) => void;
  commit: () => void;
  again: () => void;
}

export const isReadable = (file: DroppedFile): file is DroppedFile & ReadableFile => file.summary !== undefined && file.summary !== 'failed' && file.summary.accounts.length > 0;

/** Reads files in the worker, stages and previews whenever something about them changed, and commits once. `currency` is for files that name none. */
export function useImport(currency: CurrencyCode | undefined): Import {
  const { bankFiles: open, send, loadSettings, saveSettings, now } = useServices();
  const bankFiles = useRef<ReturnType<typeof open>>(undefined);
  const workers = (): ReturnType<typeof open> => (bankFiles.current ??= open());
  const [files, setFiles] = useState<DroppedFile[]>([]);
  const [state, setState] = useState<ImportState>({ kind: 'open' });
  const lastNumber = useRef(-1);
  const turn = useRef(0);

  // One after the other: what lets go of an earlier import must not arrive amid the parts of the next.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const tell = (command: ImportCommand): ReturnType<typeof send> => {
    const told = last.current.then(() => send('import/apply', command));
    last.current = told.catch(() => undefined);
    return told;
  };
  const options = (mapping?: TableMapping): ReadFileOptions => ({
    today: localDate(new Date(now())),
    languages: [...new Set([currentLocale().tag, ...navigator.languages])].slice(0, 20),
    ...(currency === undefined ? {} : { currency }),
    ...(mapping === undefined ? {} : { mapping }),
  });
  const change = (number: number, to: Partial<DroppedFile>): void => setFiles((all) => all.map((each) => (each.number === number ? { ...each, ...to } : each)));

  const readOne = async (number: number, file: File): Promise<void> => {
    try {
      const first = await workers().read(number, file.name, await file.arrayBuffer(), options());
      const known = first.table === undefined ? undefined : rememberedFor(first.table, (await loadSettings()).tableMappings);
      const again = known === undefined ? first : await workers().read(number, file.name, undefined, options(known));
      // What was chosen for another file does not hold where this one cannot be read by it.
      const summary = again.problems.length > 0 && first.problems.length === 0 ? await workers().read(number, file.name, undefined, options()) : again;
      change(number, { summary });
    } catch {
      // The worker says on its own console what it was; the user is told that this file cannot be read.
      change(number, { summary: 'failed' });
    }
  };

  const add: Import['add'] = (given) => {
    const added = given.map((file) => ({ number: (lastNumber.current += 1), file }));
    setFiles((all) => [...all, ...added.map(({ number, file }): DroppedFile => ({ number, name: file.name, targets: {}, isChanged: false }))]);
    const readAll = async (): Promise<void> => {
      for (const { number, file } of added) await readOne(number, file);
    };
    void readAll();
  };

  const look = async (mine: number): Promise<void> => {
    const isStopped = (): boolean => turn.current !== mine;
    const step = crypto.randomUUID();
    setState({ kind: 'staging', done: 0 });
    const fail = (failure: Failure): void => {
      if (!isStopped()) setState({ kind: 'failed', failure });
    };
    try {
      const staged = await stageFiles(files.filter(isReadable), step, { bankFiles: workers(), send: tell, onProgress: (done) => !isStopped() && setState({ kind: 'staging', done }), isStopped });
      if (staged === undefined) return;
      if (!('parts' in staged)) return fail(staged.ok ? 'failed' : staged.code);
      const reply = await tell({ kind: 'preview-import', step, parts: staged.parts });
      if (isStopped()) return;
      if (reply.ok) setState({ kind: 'looked', step, parts: staged.parts, lists: reply.imported ?? [] });
      else fail(reply.code);
    } catch {
      // No reply came, or the worker broke: the same words for both, and nothing was stored.
      fail('unanswered');
    }
  };

  const isReading = files.some(({ summary }) => summary === undefined);
  const readable = files.filter(isReadable);
  const key = JSON.stringify(readable.map(({ number, targets, summary }) => [number, targets, summary.table?.mapping, summary.accounts.length]));
  useEffect(() => {
    turn.current += 1;
    if (state.kind === 'done' || isReading) return;
    if (readable.length === 0) setState({ kind: 'open' });
    else void look(turn.current);
  }, [isReading, key]);

  useEffect(
    () => () => {
      turn.current += 1;
      bankFiles.current?.end();
      void tell({ kind: 'drop-import' }).catch(() => undefined);
    },
    [],
  );

  const commit = async (): Promise<void> => {
    if (state.kind !== 'looked') return;
    const { step, parts, lists } = state;
    setState({ kind: 'storing', lists });
    const reply = await tell({ kind: 'commit-import', step, parts }).catch(() => undefined);
    if (reply?.ok !== true) return setState({ kind: 'failed', failure: reply?.code ?? 'unanswered' });
    setState({ kind: 'done', lists: reply.imported ?? lists });
    const chosen = files.flatMap(({ summary, isChanged }) => (isChanged && summary !== undefined && summary !== 'failed' && summary.table !== undefined ? [summary.table] : []));
    if (chosen.length > 0) await saveSettings({ tableMappings: chosen.reduce(withMapping, (await loadSettings()).tableMappings) });
  };

  const remap = async (number: number, mapping: TableMapping): Promise<void> => {
    const file = files.find((each) => each.number === number);
    if (file === undefined) return;
    try {
      const summary = await workers().read(number, file.name, undefined, options(mapping));
      change(number, { summary, isChanged: true });
    } catch {
      change(number, { summary: 'failed' });
    }
  };

  return {
    files,
    state,
    add,
    drop: (number) => setFiles((all) => all.filter((each) => each.number !== number)),
    giveTo: (number, list, accountId) =>
      setFiles((all) => all.map((each) => (each.number === number ? { ...each, targets: Object.fromEntries(Object.entries({ ...each.targets, [list]: accountId }).filter((entry): entry is [string, string] => entry[1] !== undefined)) } : each))),
    remap: (number, mapping) => void remap(number, mapping),
    commit: () => void commit(),
    again: () => {
      turn.current += 1;
      void tell({ kind: 'drop-import' }).catch(() => undefined);
      setFiles([]);
      setState({ kind: 'open' });
    },
  };
}
