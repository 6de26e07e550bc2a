import { expect, test } from 'vitest';
import type { FileShelf, FileShelfEquipment, SpottedFile } from '../../../../entrypoints/bank.content/files/file-shelf.ts';
import { createFileShelf } from '../../../../entrypoints/bank.content/files/file-shelf.ts';
import { offerLimits } from '../../../../utils/model/offered-file.ts';

const csv = 'Date;Text;Amount\n2026-11-02;Coffee House;-12,50\n';
const made = (at: number, text = csv, type = 'text/csv'): { url: string; file: Blob } => ({ url: `blob:https://bank.example/${at}`, file: new Blob([text], { type }) });
const linkTo = (at: number, name = 'umsaetze.csv'): { url: string; name: string } => ({ url: `blob:https://bank.example/${at}`, name });

interface Scene {
  shelf: FileShelf;
  spotted: SpottedFile[];
  /** Lets time pass, and all that was waiting for it happen. */
  pass: (milliseconds: number) => Promise<void>;
}

function open(change: Partial<FileShelfEquipment> = {}): Scene {
  let now = 0;
  let lastId = 0;
  const waiting: { at: number; go: () => void }[] = [];
  const spotted: SpottedFile[] = [];
  const shelf = createFileShelf({
    clock: () => now,
    sleep: (milliseconds) => new Promise((go) => void waiting.push({ at: now + milliseconds, go })),
    newId: () => `f${(lastId += 1)}`,
    isByUser: () => false,
    isGuarded: () => false,
    readHead: (file) => file.text(),
    readBase64: async (file) => btoa(await file.text()),
    ...change,
  });
  shelf.onSpotted((file) => spotted.push(file));
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (const { go } of waiting.filter(({ at }) => at <= now)) go();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return { shelf, spotted, pass };
}

test('a file and the click on its link meet, whichever comes first', async () => {
  for (const isFileFirst of [true, false]) {
    const { shelf, spotted, pass } = open();
    if (isFileFirst) shelf.put(made(1));
    shelf.press(linkTo(1));
    if (!isFileFirst) shelf.put(made(1));
    await pass(0);
    expect(spotted).toEqual([{ id: 'f1', name: 'umsaetze.csv' }]);
    expect(shelf.list()).toEqual([{ id: 'f1', name: 'umsaetze.csv' }]);
    expect(await shelf.open('f1')).toEqual({ name: 'umsaetze.csv', base64: btoa(csv) });
    await pass(5_000);
    expect(spotted).toHaveLength(1);
  }
});

test('a file without a click counts only where its user has just acted', async () => {
  const alone = open();
  alone.shelf.put(made(1));
  await alone.pass(5_000);
  expect([alone.spotted, alone.shelf.list()]).toEqual([[], []]);

  const { shelf, spotted, pass } = open({ isByUser: () => true });
  shelf.put(made(1));
  await pass(100);
  expect(spotted).toEqual([]);
  await pass(500);
  expect(spotted).toEqual([{ id: 'f1' }]);
  expect(shelf.list()).toEqual([{ id: 'f1', name: 'download.csv' }]);
  // Its link is pressed after all: now it has a name, and is there once.
  shelf.press(linkTo(1, 'november.csv'));
  await pass(0);
  expect(shelf.list()).toEqual([{ id: 'f2', name: 'november.csv' }]);
});

test('what is no bank’s file is forgotten', async () => {
  const { shelf, spotted, pass } = open({ isByUser: () => true });
  shelf.put(made(1, 'self.onmessage = work', 'text/plain'));
  shelf.put(made(2, '<html>2026-11-02;1,00</html>'));
  shelf.press(linkTo(2));
  await pass(1_000);
  expect([spotted, shelf.list()]).toEqual([[], []]);
});

test('of a file that was not seen only the words are said, and only where its name promises transactions', async () => {
  const { shelf, spotted, pass } = open();
  shelf.press({ url: 'https://bank.example/a.csv', name: 'a.csv' });
  shelf.press(linkTo(1, 'b.ofx'));
  shelf.press(linkTo(2, 'photo.png'));
  await pass(1_000);
  expect(spotted).toEqual([{ name: 'a.csv' }, { name: 'b.ofx' }]);
  expect(shelf.list()).toEqual([]);
});

test('an address that spells a file out is read by itself', async () => {
  const { shelf, spotted, pass } = open();
  shelf.press({ url: `data:text/csv;base64,${btoa(csv)}`, name: 'a.csv' });
  await pass(0);
  expect(spotted).toEqual([{ id: 'f1', name: 'a.csv' }]);
  expect((await shelf.open('f1'))?.base64).toBe(btoa(csv));
});

test('while a password could be typed nothing is kept, and what was kept goes', async () => {
  let isGuarded = true;
  const { shelf, spotted, pass } = open({ isGuarded: () => isGuarded });
  shelf.put(made(1));
  shelf.press({ url: 'https://bank.example/a.csv', name: 'a.csv' });
  await pass(1_000);
  isGuarded = false;
  shelf.press(linkTo(1, 'unknown'));
  await pass(1_000);
  expect(spotted).toEqual([]);
  shelf.put(made(2));
  shelf.press(linkTo(2));
  // The field comes while the file is being looked at.
  isGuarded = true;
  await pass(0);
  expect([spotted, shelf.list()]).toEqual([[], []]);

  isGuarded = false;
  shelf.put(made(3));
  shelf.press(linkTo(3));
  await pass(0);
  expect(shelf.list()).toHaveLength(1);
  shelf.empty();
  expect([shelf.list(), await shelf.open('f1')]).toEqual([[], null]);
});

test('a few of the newest are offered, for a quarter of an hour, each until somebody takes it', async () => {
  const { shelf, pass } = open();
  for (let at = 1; at <= 5; at += 1) {
    shelf.put(made(at));
    shelf.press(linkTo(at, `${at}.csv`));
    await pass(1_000);
  }
  expect(shelf.list().map(({ name }) => name)).toEqual(['3.csv', '4.csv', '5.csv']);
  expect(offerLimits.files).toBe(3);
  const [first] = shelf.list();
  await shelf.open(first?.id ?? '');
  expect(shelf.list().map(({ name }) => name)).toEqual(['4.csv', '5.csv']);
  // Whoever took it may ask again: a dashboard is reloaded.
  expect((await shelf.open(first?.id ?? ''))?.name).toBe('3.csv');
  await pass(15 * 60_000);
  expect([shelf.list(), await shelf.open(first?.id ?? '')]).toEqual([[], null]);
});

test('the newest that there is room for are kept, in bytes', async () => {
  const { shelf, pass } = open();
  const large = csv.padEnd(8 * 1024 * 1024, '2026-11-02;Coffee House;-12,50\n');
  for (let at = 1; at <= 3; at += 1) {
    shelf.put(made(at, large));
    shelf.press(linkTo(at, `${at}.csv`));
    await pass(1_000);
  }
  expect(shelf.list().map(({ name }) => name)).toEqual(['2.csv', '3.csv']);
});

test('a page that presses without end is heard no more', async () => {
  const { shelf, spotted, pass } = open();
  for (let at = 0; at < 10_000; at += 1) shelf.press({ url: 'https://bank.example/a.csv', name: 'a.csv' });
  await pass(0);
  expect(spotted.length).toBeLessThanOrEqual(20);
});
