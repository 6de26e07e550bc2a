import type { Locale } from './language.ts';
import { findLocale } from './language.ts';
import type { KeysOf, Message, MessageAt, NamesOf, RoomWords } from './message-types.ts';
import type { EnglishWords } from './messages/en/index.ts';

/** Every `room.key` there is. */
export type MessageKey = KeysOf<EnglishWords>;

type Value = string | number;
type NamesFor<Key extends MessageKey> = NamesOf<Extract<MessageAt<EnglishWords, Key>, Message>>;
type Values<Key extends MessageKey, Each> = { [Name in NamesFor<Key>]: Name extends 'count' ? number : Each };
type Arguments<Key extends MessageKey, Each> = [NamesFor<Key>] extends [never] ? [] : [values: Values<Key, Each>];

const rooms = new Map<string, RoomWords>();
let locale: Locale = findLocale(typeof navigator === 'undefined' ? [] : navigator.languages);

/**
 * Makes words known. Each context provides the rooms that it shows, so that a bank's page does not carry the words of
 * the dashboard. A second call for a room replaces its words: that is how another language comes in.
 */
export function provideWords(words: Partial<Record<keyof EnglishWords, RoomWords>>): void {
  for (const [room, messages] of Object.entries(words)) rooms.set(room, messages);
}

/** Sets the language of words, figures and dates for this context. */
export function setLocale(next: Locale): void {
  locale = next;
}

/** The locale in use. */
export const currentLocale = (): Locale => locale;

/** The words for a key, with values filled in: `t('popup.watch', { site })`. Numbers are written the locale's way. */
export const t = <Key extends MessageKey>(key: Key, ...[values]: Arguments<Key, Value>): string =>
  fill(key, values ?? {}).map((part) => (typeof part === 'number' ? formatCount(part) : part)).join('');

/**
 * As `t`, for values that are more than text (a figure, a name in bold): gives the pieces of the sentence in order, so
 * that the language decides where a value stands.
 */
export const tParts = <Key extends MessageKey, Part>(key: Key, ...[values]: Arguments<Key, Part | Value>): (Part | string)[] =>
  fill<Part | Value>(key, values ?? {}).map((part) => (typeof part === 'number' ? formatCount(part) : part));

const formatCount = (count: number): string => new Intl.NumberFormat(locale.tag).format(count);

function fill<Part>(key: MessageKey, values: Readonly<Record<string, Part | undefined>>): (Part | string)[] {
  const [room = '', name = ''] = key.split('.');
  const message = rooms.get(room)?.[name];
  if (message === undefined) throw new Error(`No words for ${key}: provide the room "${room}" first.`);
  const text = typeof message === 'string' ? message : chooseForm(message, values['count']);
  return text.split(/\{(\w+)\}/).flatMap((piece, index): (Part | string)[] => {
    if (index % 2 === 0) return piece === '' ? [] : [piece];
    const value = values[piece];
    return value === undefined ? [] : [value];
  });
}

function chooseForm(forms: Exclude<Message, string>, count: unknown): string {
  const category = new Intl.PluralRules(locale.tag).select(typeof count === 'number' ? count : 0);
  return forms[category] ?? forms.other;
}
