import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openVault } from '../../../../utils/vault/index.ts';
import type { KdfParameters, StorageArea, Vault, VaultEnvironment, VaultStep } from '../../../../utils/vault/contract.ts';

/** The cheapest Argon2id there is; the real one is measured elsewhere. */
export const cheapKdf: KdfParameters = { memory: 8, passes: 1, lanes: 1 };

/** One browser profile: what outlives a context (disk and session), and the contexts that open it. */
export interface World {
  name: string;
  local: MemoryArea;
  session: MemoryArea;
  random: (length: number) => Uint8Array<ArrayBuffer>;
  /** A new context's vault, with overrides of its environment. */
  open: (overrides?: Partial<VaultEnvironment>) => Vault;
  /** Runs `work` in a context that is killed right after the step came `times` times: the code simply never goes on. */
  killAfter: (step: VaultStep, work: (vault: Vault) => Promise<unknown>, times?: number) => Promise<void>;
  /** Closes and opens the browser: the session is gone, the disk stays. */
  restartBrowser: () => void;
}

export interface MemoryArea extends StorageArea {
  items: Map<string, unknown>;
  /** How often something was written. */
  writes: number;
  failing: boolean;
}

let worlds = 0;

export function createWorld(seed = 1, fixedName?: string): World {
  worlds += 1;
  const name = fixedName ?? `test-${worlds}`;
  const listeners = new Set<(area: 'local' | 'session', keys: string[]) => void>();
  const tell = (area: 'local' | 'session', keys: string[]): void => listeners.forEach((listener) => listener(area, keys));
  const local = createArea((keys) => tell('local', keys));
  const session = createArea((keys) => tell('session', keys));
  const random = seededBytes(seed + worlds * 1000);
  const open = (overrides: Partial<VaultEnvironment> = {}): Vault =>
    openVault({
      name,
      local,
      session,
      onStorageChange: (callback) => {
        listeners.add(callback);
        return () => void listeners.delete(callback);
      },
      random,
      now: () => 1_700_000_000_000,
      testKdf: cheapKdf,
      ...overrides,
    });
  return {
    name,
    local,
    session,
    random,
    open,
    killAfter: (step, work, times = 1) =>
      new Promise((resolve, reject) => {
        let left = times;
        const onStep = (each: VaultStep): Promise<void> | undefined => {
          if (each === step) left -= 1;
          if (left > 0) return undefined;
          resolve();
          return new Promise(() => undefined);
        };
        work(open({ onStep })).then(() => reject(new Error(`never came to ${step}`)), reject);
      }),
    restartBrowser: () => session.items.clear(),
  };
}

function createArea(changed: (keys: string[]) => void): MemoryArea {
  const items = new Map<string, unknown>();
  const area: MemoryArea = {
    items,
    writes: 0,
    failing: false,
    get: async (keys) => {
      await Promise.resolve();
      return Object.fromEntries([keys].flat().flatMap((key) => (items.has(key) ? [[key, structuredClone(items.get(key))]] : [])));
    },
    set: async (values) => {
      await Promise.resolve();
      if (area.failing) throw new Error('storage failed');
      area.writes += 1;
      // Browsers keep JSON, no bytes and no maps.
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.parse(JSON.stringify(value)));
      changed(Object.keys(values));
    },
    remove: async (keys) => {
      await Promise.resolve();
      const gone = [keys].flat().filter((key) => items.delete(key));
      if (gone.length > 0) {
        area.writes += 1;
        changed(gone);
      }
    },
  };
  return area;
}

/** Random-looking bytes, the same in every run. */
export function seededBytes(seed: number): (length: number) => Uint8Array<ArrayBuffer> {
  const stream = fc.sample(fc.infiniteStream(fc.nat(0xff)), { seed, numRuns: 1 })[0];
  if (stream === undefined) throw new Error('no stream');
  return (length) => Uint8Array.from({ length }, () => Number(stream.next().value));
}

const base = crypto.subtle;

/**
 * Puts a macrotask behind every WebCrypto call, as a busy browser would: an IndexedDB transaction that is awaited across
 * one has closed by then. Returns the way back.
 */
export function slowWebCrypto(): () => void {
  const slow = new Proxy(base, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      return async (...parameters: unknown[]): Promise<unknown> => {
        const result: unknown = await Reflect.apply(value, target, parameters);
        await new Promise((resolve) => setImmediate(resolve));
        return result;
      };
    },
  });
  Object.defineProperty(crypto, 'subtle', { configurable: true, get: () => slow });
  return () => Object.defineProperty(crypto, 'subtle', { configurable: true, get: () => base });
}
