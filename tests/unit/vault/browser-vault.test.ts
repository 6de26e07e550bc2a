import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openBrowserVault, protectStorageAccess } from '../../../utils/vault/browser-vault.ts';

const listeners = new Set<(changes: Record<string, unknown>, area: string) => void>();
const access = vi.hoisted(() => ({ levels: [] as string[] }));

vi.mock('wxt/browser', async () => {
  const { createWorld: createStorage } = await import('./world/world.ts');
  const { local, session } = createStorage();
  // Chrome's areas have the call, Firefox's have not.
  const setAccessLevel = async ({ accessLevel }: { accessLevel: string }): Promise<void> => void access.levels.push(accessLevel);
  return {
    browser: {
      storage: {
        local: { ...local, setAccessLevel },
        session,
        onChanged: { addListener: (listener: never) => listeners.add(listener), removeListener: (listener: never) => listeners.delete(listener) },
      },
    },
  };
});

afterEach(() => listeners.clear());

describe('the vault of the browser', () => {
  test('keeps content scripts out where the browser can', async () => {
    await protectStorageAccess();
    expect(access.levels).toEqual(['TRUSTED_CONTEXTS']);
  });

  test('hears of its own commits, from the right area', () => {
    const vault = openBrowserVault();
    let heard = 0;
    vault.onCommit(() => {
      heard += 1;
    });
    const tell = (name: string, area: string): void => listeners.forEach((listener) => listener({ [name]: {} }, area));
    tell('vault.other.head', 'local');
    tell('vault.tidemark.head', 'sync');
    expect(heard).toBe(0);
    tell('vault.tidemark.head', 'local');
    expect(heard).toBe(1);
  });

  test('works on the browser storage', async () => {
    const vault = openBrowserVault();
    await vault.createWithDeviceKey();
    await vault.change(async (draft) => draft.put('month', 'm', 1));
    expect(await vault.read('month', 'm')).toBe(1);
    await vault.erase();
    expect(await vault.state()).toEqual({ kind: 'absent' });
  });
});
