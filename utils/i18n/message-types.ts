/**
 * The types of words. A message is a text with `{names}` to fill in, or a set of forms by plural category of `{count}`.
 * Keys and what each needs are known to the compiler.
 */
export type PluralForms = { readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string };

export type Message = string | PluralForms;

/** The words of one room of the product, as `popup` or `lock`. */
export type RoomWords = Readonly<Record<string, Message>>;

/** The names in braces. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type TextsOf<Each extends Message> = Each extends string ? Each : Each extends PluralForms ? Extract<Each[keyof Each], string> | '{count}' : never;

/** The names that a message needs, by room and key. */
export type NamesOf<Each extends Message> = NamesIn<TextsOf<Each>>;

/** `room.key` of all rooms. */
export type KeysOf<Rooms> = { [Room in keyof Rooms & string]: `${Room}.${keyof Rooms[Room] & string}` }[keyof Rooms & string];

export type MessageAt<Rooms, Key extends string> = Key extends `${infer Room}.${infer Name}`
  ? Room extends keyof Rooms
    ? Name extends keyof Rooms[Room]
      ? Rooms[Room][Name]
      : never
    : never
  : never;

/** What one translation of a room must hold: the same keys, each a text or forms. */
export type Translation<Words extends RoomWords> = { readonly [Key in keyof Words]: Message };
