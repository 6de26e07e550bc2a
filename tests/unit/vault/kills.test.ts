import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vault, VaultStep } from '../../../utils/vault/contract.ts';
import { passphrase, put, valuesOf } from './world/protected-vault.ts';
import { rowsOf } from './world/store-access.ts';
import { createWorld, slowWebCrypto } from './world/world.ts';
import type { World } from './world/world.ts';

let restore: () => void;
beforeAll(() => {
  restore = slowWebCrypto();
});
afterAll(() => restore());

async function createFilled(): Promise<World> {
  const world = createWorld();
  const vault = world.open();
  await vault.createWithDeviceKey();
  await vault.change(async (draft) => {
    draft.put('month', 'a', 'old');
    draft.put('month', 'b', 'old');
  });
  return world;
}

describe('killed while creating', () => {
  test.each<VaultStep>(['device-key-saved', 'encrypted', 'committed', 'mirrored', 'session-saved'])('after %s: no vault or a whole one', async (step) => {
    const world = createWorld();
    await world.killAfter(step, (vault) => vault.createWithDeviceKey());
    world.restartBrowser();
    const vault = world.open();
    const isMade = !['device-key-saved', 'encrypted'].includes(step);
    expect((await vault.state()).kind).toBe(isMade ? 'unlocked' : 'absent');
    if (!isMade) await vault.createWithDeviceKey();
    await put(vault, 'month', 'm', 1);
    expect(await world.open().read('month', 'm')).toBe(1);
  });
});

describe('killed while changing', () => {
  test.each<[VaultStep, string]>([
    ['encrypted', 'old'],
    ['committed', 'new'],
    ['mirrored', 'new'],
  ])('after %s: all %s', async (step, value) => {
    const world = await createFilled();
    await world.killAfter(step, (vault) =>
      vault.change(async (draft) => {
        draft.put('month', 'a', 'new');
        draft.put('month', 'b', 'new');
      }),
    );
    world.restartBrowser();
    const vault = world.open();
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    expect(await valuesOf(vault, 'month')).toEqual({ a: value, b: value });
    await put(vault, 'month', 'c', 'later');
    expect((await vault.list('month')).damaged).toBe(0);
  });
});

describe('killed while protecting', () => {
  test.each<[VaultStep, 'device-key' | 'passphrase']>([
    ['session-prepared', 'device-key'],
    ['encrypted', 'device-key'],
    ['committed', 'passphrase'],
    ['mirrored', 'passphrase'],
    ['session-saved', 'passphrase'],
  ])('after %s: it opens by the %s, session kept or not', async (step, protection) => {
    for (const isRestarted of [false, true]) {
      const world = await createFilled();
      await world.open().seal({ waiting: true });
      await world.killAfter(step, (vault) => vault.protect(passphrase));
      if (isRestarted) world.restartBrowser();
      const vault = world.open();
      const isLocked = isRestarted && protection === 'passphrase';
      expect(await vault.state()).toEqual({ kind: isLocked ? 'locked' : 'unlocked', protection });
      if (isLocked) expect(await vault.unlock(passphrase)).toEqual({ ok: true });
      expect(await valuesOf(vault, 'month')).toEqual({ a: 'old', b: 'old' });
      await put(vault, 'month', 'c', 'later');
      const drained: unknown[] = [];
      expect(await vault.drainInbox(async ({ payload }) => void drained.push(payload))).toEqual({ merged: 1, damaged: 0 });
      expect(drained).toEqual([{ waiting: true }]);
      if (protection === 'device-key') await vault.protect(passphrase);
      await vault.lock('full');
      expect(await vault.unlock(passphrase)).toEqual({ ok: true });
      expect([...world.local.items.keys()].filter((key) => key.includes('.device.'))).toHaveLength(step === 'session-saved' || step === 'mirrored' ? 1 : 0);
    }
  });
});

describe('killed while changing the passphrase or recovering', () => {
  const ways: [string, (vault: Vault, code: string) => Promise<unknown>][] = [
    ['change', (vault) => vault.changePassphrase(passphrase, 'next')],
    ['recover', (vault, code) => vault.recover(code, 'next')],
  ];
  for (const [name, run] of ways) {
    test.each<[VaultStep, string]>([
      ['encrypted', passphrase],
      ['committed', 'next'],
      ['mirrored', 'next'],
    ])(`${name}, after %s: it opens by '%s' alone`, async (step, opens) => {
      const world = await createFilled();
      const { recoveryCode } = await world.open().protect(passphrase);
      await world.killAfter(step, (vault) => run(vault, recoveryCode));
      world.restartBrowser();
      const vault = world.open();
      expect(await vault.unlock(opens === 'next' ? passphrase : 'next')).toEqual({ ok: false, why: 'wrong-secret' });
      expect(await vault.unlock(opens)).toEqual({ ok: true });
      expect(await valuesOf(vault, 'month')).toEqual({ a: 'old', b: 'old' });
    });
  }
});

describe('killed while draining', () => {
  test.each<VaultStep>(['inbox-opened', 'inbox-merged', 'encrypted', 'committed', 'mirrored'])('after %s: each batch is merged once', async (step) => {
    for (const times of [1, 2]) {
      const world = await createFilled();
      const batches = Array.from({ length: 20 }, (_, index) => index);
      for (const batch of batches) await world.open().seal(batch);
      const merge = (vault: Vault): Promise<{ merged: number; damaged: number }> =>
        vault.drainInbox(async ({ payload }, draft) => {
          const merged = (await draft.get('month', 'inbox')) as unknown[] | undefined;
          draft.put('month', 'inbox', [...(merged ?? []), payload]);
        });
      await world.killAfter(step, merge, times);
      world.restartBrowser();
      const vault = world.open();
      await merge(vault);
      expect(await vault.read('month', 'inbox')).toEqual(batches);
      expect(await rowsOf(world.name, 'inbox')).toEqual([]);
    }
  });
});

describe('killed while sealing or erasing', () => {
  test('a batch that was sealed is there', async () => {
    const world = await createFilled();
    await world.killAfter('encrypted', (vault) => vault.seal('never stored'));
    await world.killAfter('inbox-sealed', (vault) => vault.seal('batch'));
    expect(await world.open().drainInbox(async () => undefined)).toEqual({ merged: 1, damaged: 0 });
  });

  test('erasing that stopped leaves no vault that asks for recovery', async () => {
    const world = await createFilled();
    await world.killAfter('database-deleted', (vault) => vault.erase());
    expect(await world.open().state()).toEqual({ kind: 'absent' });
  });
});
