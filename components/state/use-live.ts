import { useEffect, useMemo } from 'preact/hooks';
import type { Live } from './live.ts';
import { readLive } from './live.ts';
import type { Stop } from './services.ts';

/** What `readLive` gives, for as long as the component is there. A new `source` begins anew. */
export function useLive<Value>(source: unknown, read: () => Promise<Value>, subscribe: (callback: () => void) => Stop): Live<Value> {
  const reading = useMemo(() => readLive(read, subscribe), [source]);
  useEffect(() => reading.stop, [reading]);
  return reading.live.value;
}
