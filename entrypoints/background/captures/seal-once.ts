import type { SealedMarks, StoredValue } from '../../../utils/settings/index.ts';

/** Runs `seal` unless the same content was sealed before in this browser session: a page seen twice waits once. */
export async function sealOnce(
  memory: StoredValue<SealedMarks>,
  content: unknown,
  { seal, random }: { seal: () => Promise<void>; random: (length: number) => Uint8Array<ArrayBuffer> },
): Promise<void> {
  const { key, marks } = await memory.update((before) => (before.key === '' ? { key: hexOf(random(32)), marks: [] } : before));
  const mark = await markOf(key, JSON.stringify(content));
  if (marks.includes(mark)) return;
  await seal();
  // Only now: a kill in between seals it twice, which merges to the same; the other way round would lose it.
  await memory.update((before) => ({ ...before, marks: [...before.marks, mark] }));
}

async function markOf(key: string, content: string): Promise<string> {
  const bytes = new TextEncoder();
  const imported = await crypto.subtle.importKey('raw', bytes.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hexOf(new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes.encode(content))));
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
