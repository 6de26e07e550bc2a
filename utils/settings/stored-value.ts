import type * as z from 'zod/mini';

/** The parts of `browser.storage` that settings use. */
export interface KeyValueStore {
  get: (keys: string | string[]) => Promise<Record<string, unknown>>;
  set: (items: Record<string, unknown>) => Promise<void>;
  remove: (keys: string | string[]) => Promise<void>;
}

/** One typed value in a store. */
export interface StoredValue<Value> {
  /** What is stored, or the fallback where that is nothing, or not of its shape. */
  read: () => Promise<Value>;
  save: (value: Value) => Promise<void>;
  /** Changes of one context follow one another; the background is the only one that updates. */
  update: (change: (before: Value) => Value) => Promise<Value>;
  clear: () => Promise<void>;
}

export function storedValue<Value>(open: () => KeyValueStore, key: string, schema: z.ZodMiniType<Value>, fallback: Value): StoredValue<Value> {
  const read = async (): Promise<Value> => {
    const parsed = schema.safeParse((await open().get(key))[key]);
    return parsed.success ? parsed.data : fallback;
  };
  const save = (value: Value): Promise<void> => open().set({ [key]: value });
  let last: Promise<unknown> = Promise.resolve();
  return {
    read,
    save,
    update: (change) => {
      const next = last.then(async () => {
        const after = change(await read());
        await save(after);
        return after;
      });
      // The next update must run whether or not this one failed; its own caller hears of the failure.
      last = next.catch(() => undefined);
      return next;
    },
    clear: () => open().remove(key),
  };
}
