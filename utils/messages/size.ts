/** How large a message may be before anyone parses it. */
export interface SizeLimits {
  depth: number;
  /** Values of any kind, keys not counted. */
  values: number;
  /** Characters of all strings and keys together. */
  characters: number;
}

export const captureLimits: SizeLimits = { depth: 32, values: 500_000, characters: 8_000_000 };

/**
 * Counts a message roughly in bytes; `undefined` where a limit is passed, found out without walking the rest.
 * Not recursive: a deep bomb must not end the stack.
 */
export function measureMessage(message: unknown, limits: SizeLimits = captureLimits): number | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value: message, depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (typeof value === 'object' && value !== null) {
      if (depth >= limits.depth) return undefined;
      const isList = Array.isArray(value);
      for (const [key, inner] of Object.entries(value)) {
        if (!isList) characters += key.length;
        waiting.push({ value: inner, depth: depth + 1 });
      }
    }
    if (values + waiting.length > limits.values || characters > limits.characters) return undefined;
  }
  return characters + values * 8;
}
