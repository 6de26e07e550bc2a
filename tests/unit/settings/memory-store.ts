import type { KeyValueStore } from '../../../utils/settings/stored-value.ts';

/** A storage area in memory; values go through JSON as the browser's do. */
export function memoryStore(initial: Record<string, unknown> = {}): KeyValueStore & { items: Map<string, string> } {
  const items = new Map(Object.entries(initial).map(([key, value]) => [key, JSON.stringify(value)]));
  const listed = (keys: string | string[]): string[] => (typeof keys === 'string' ? [keys] : keys);
  return {
    items,
    get: async (keys) => Object.fromEntries(listed(keys).flatMap((key) => {
      const text = items.get(key);
      return text === undefined ? [] : [[key, JSON.parse(text)]];
    })),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of listed(keys)) items.delete(key);
    },
  };
}
