import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Stop } from './services.ts';

/** Something read from outside that may change. What was read before stays while and after a later reading fails. */
export interface Live<Value> {
  status: 'loading' | 'ready' | 'failed';
  value?: Value;
  error?: unknown;
}

/** A live value and the way to end it. */
export interface LiveReading<Value> {
  live: ReadonlySignal<Live<Value>>;
  readAgain: () => void;
  stop: Stop;
}

/** Reads now and after each change. An answer that comes after that of a later reading is dropped. */
export function readLive<Value>(read: () => Promise<Value>, subscribe: (callback: () => void) => Stop): LiveReading<Value> {
  const live = signal<Live<Value>>({ status: 'loading' });
  let latest = 0;
  const readOnce = async (): Promise<void> => {
    const turn = (latest += 1);
    try {
      const value = await read();
      if (turn === latest) live.value = { status: 'ready', value };
    } catch (error) {
      if (turn === latest) live.value = { ...live.value, status: 'failed', error };
    }
  };
  const readAgain = (): void => void readOnce();
  const unsubscribe = subscribe(readAgain);
  readAgain();
  return {
    live,
    readAgain,
    stop: () => {
      latest += 1;
      unsubscribe();
    },
  };
}
