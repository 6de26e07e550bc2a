import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft, InboxBatch, Vault } from '../../../utils/vault/contract.ts';
import { createProtected, passphrase } from './world/protected-vault.ts';
import { rowsOf } from './world/store-access.ts';
import { createWorld, slowWebCrypto } from './world/world.ts';

let restore: () => void;
beforeAll(() => {
  restore = slowWebCrypto();
});
afterAll(() => restore());

const append = async ({ payload }: InboxBatch, draft: Draft): Promise<void> => {
  const merged = (await draft.get('month', 'inbox')) as unknown[] | undefined;
  draft.put('month', 'inbox', [...(merged ?? []), payload]);
};
const drain = (vault: Vault): Promise<{ merged: number; damaged: number }> => vault.drainInbox(append);

describe('the inbox', () => {
  test('takes captures while locked, and gives them up in order once unlocked', async () => {
    const { world, vault } = await createProtected();
    world.restartBrowser();
    for (let batch = 0; batch < 40; batch += 1) await vault.seal({ batch, text: 'é😀', nothing: null });
    await expect(drain(vault)).rejects.toMatchObject({ code: 'locked' });
    await vault.unlock(passphrase);
    expect(await drain(vault)).toEqual({ merged: 40, damaged: 0 });
    expect(await vault.read('month', 'inbox')).toEqual(Array.from({ length: 40 }, (_, batch) => ({ batch, text: 'é😀', nothing: null })));
    expect(await drain(vault)).toEqual({ merged: 0, damaged: 0 });
    expect(await rowsOf(world.name, 'inbox')).toEqual([]);
  });

  test('is full at its limit, and has room again once drained', async () => {
    const { world, vault } = await createProtected();
    const small = world.open({ inboxLimit: 2000 });
    await small.lock('full');
    for (const batch of [1, 2, 3]) await small.seal(batch);
    await expect(small.seal(4)).rejects.toMatchObject({ code: 'inbox-full' });
    await vault.seal('the others have 32 MiB');
    await small.unlock(passphrase);
    expect((await drain(small)).merged).toBe(4);
    for (const batch of [5, 6, 7]) await small.seal(batch);
    await expect(small.seal(8)).rejects.toMatchObject({ code: 'inbox-full' });
  });

  test('drained by two contexts at once, each batch is merged once', async () => {
    const { world, vault } = await createProtected();
    for (let batch = 0; batch < 50; batch += 1) await vault.seal(batch);
    const results = await Promise.all([drain(vault), drain(world.open()), drain(world.open())]);
    expect(results.reduce((sum, { merged }) => sum + merged, 0)).toBe(50);
    expect(((await vault.read('month', 'inbox')) as number[]).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, batch) => batch));
  });

  test('a batch that another context merged after it was found waiting counts once', async () => {
    const { world, vault } = await createProtected();
    await vault.seal('once');
    let runs = 0;
    const first = vault.drainInbox(async (batch, draft) => {
      runs += 1;
      if (runs === 1) expect(await drain(world.open())).toEqual({ merged: 1, damaged: 0 });
      await append(batch, draft);
    });
    expect(await first).toEqual({ merged: 0, damaged: 0 });
    expect(await vault.read('month', 'inbox')).toEqual(['once']);
  });

  test('drained twice at once by a merge that writes unread, each batch still counts once', async () => {
    const { world, vault } = await createProtected();
    for (let batch = 0; batch < 20; batch += 1) await vault.seal(batch);
    const write = (each: Vault): Promise<{ merged: number }> => each.drainInbox(async ({ id }, draft) => draft.put('month', `${id}`, id));
    const results = await Promise.all([write(vault), write(world.open())]);
    expect(results.reduce((sum, { merged }) => sum + merged, 0)).toBe(20);
    expect((await vault.list('month')).documents).toHaveLength(20);
  });

  test('a batch whose merge fails stays, the others go on, and the failure is handed back', async () => {
    const { world, vault } = await createProtected();
    for (let batch = 0; batch < 20; batch += 1) await vault.seal(batch);
    const failing = vault.drainInbox(async (batch, draft) => {
      await append(batch, draft);
      if (batch.payload === 7) throw new Error('seven');
    });
    expect(await failing).toEqual({ merged: 19, damaged: 0, failures: [new Error('seven')] });
    expect(await vault.read('month', 'inbox')).toEqual(Array.from({ length: 20 }, (_, batch) => batch).filter((batch) => batch !== 7));
    expect(await rowsOf(world.name, 'inbox')).toHaveLength(1);
    expect(await drain(vault)).toEqual({ merged: 1, damaged: 0 });
  });

  test('a capture sealed to a key that protecting has replaced meanwhile is sealed again', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    let isProtected = false;
    const onStep = async (): Promise<void> => {
      if (isProtected) return;
      isProtected = true;
      await vault.protect(passphrase);
    };
    await world.open({ onStep }).seal('capture');
    expect(await drain(vault)).toEqual({ merged: 1, damaged: 0 });
  });

  test('captures sealed while the vault is being protected are not lost', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    const sealing = async (): Promise<void> => {
      for (let batch = 0; batch < 30; batch += 1) await world.open().seal(batch);
    };
    await Promise.all([sealing(), vault.protect(passphrase)]);
    expect(await drain(vault)).toEqual({ merged: 30, damaged: 0 });
  });
});
