import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { english } from '../../../utils/i18n/messages/en/index.ts';
import { popupWords } from '../../../utils/i18n/messages/en/popup-words.ts';
import type { SourceFile } from '../structure/source-files.ts';
import { readSources } from '../structure/source-files.ts';

const sources = readSources(fileURLToPath(new URL('../../..', import.meta.url))).filter(({ path }) => /^(components|entrypoints|utils)\//.test(path));
const rooms: Record<string, object> = english;
const allKeys = Object.entries(rooms).flatMap(([room, words]) => Object.keys(words).map((name) => `${room}.${name}`));

/** Where words are used; elsewhere `settings.theme` may be the name of something else. */
const speaks = /^(components|entrypoints|utils\/i18n(?!\/messages))\//;

/** Keys written out, and the rooms and ends of keys that are put together from a value: `reasons.${reason}`. */
function readUses(files: readonly SourceFile[]): { keys: Set<string>; built: RegExp[] } {
  const texts = files.filter(({ path }) => speaks.test(path)).map(({ text }) => text);
  const keys = texts.flatMap((text) => [...text.matchAll(/'([a-z]+\.[\w-]+)'/g)].flatMap(([, key]) => key ?? []));
  const built = texts.flatMap((text) =>
    [...text.matchAll(/`([a-z]+)\.((?:\w|-|\$\{[^}]+\})*)`/g)].map(
      ([, room, name = '']) => new RegExp(`^${room}\\.${name.replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
    ),
  );
  return { keys: new Set(keys), built };
}

test('every word is shown somewhere', () => {
  const { keys, built } = readUses(sources);
  const unused = allKeys.filter((key) => !keys.has(key) && !built.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

test('a word that nobody shows is found', () => {
  const { keys, built } = readUses(sources.filter(({ path }) => !path.startsWith('components/popup/')));
  expect(keys.has('popup.watchThis') || built.some((pattern) => pattern.test('popup.watchThis'))).toBe(false);
});

/** A file and everything it imports, values only. */
function readReached(entry: string): SourceFile[] {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const reached = new Map<string, SourceFile>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (file === undefined || reached.has(path)) return;
    reached.set(path, file);
    for (const each of file.imports) if (!each.isPackage && !each.typeOnly) visit(each.target);
  };
  visit(entry);
  return [...reached.values()];
}

test('the popup brings the words that it shows', () => {
  const { keys, built } = readUses(readReached('entrypoints/popup/main.tsx'));
  const shown = allKeys.filter((key) => keys.has(key) || built.some((pattern) => pattern.test(key)));
  expect(shown.length).toBeGreaterThan(50);
  expect([...new Set(shown.map((key) => key.split('.')[0]))].filter((room) => room !== undefined && !(room in popupWords))).toEqual([]);
});

test('sentences keep to the house style', () => {
  const texts = Object.values(rooms).flatMap((words) => Object.values(words)).flatMap((message: unknown) => (typeof message === 'string' ? message : Object.values(message ?? {}).map(String)));
  expect(texts.filter((text) => /!|\boops\b|please note|successfully|\p{Extended_Pictographic}/iu.test(text))).toEqual([]);
  expect(texts.filter((text) => /'|"|\.\.\.|--/.test(text))).toEqual([]);
});
