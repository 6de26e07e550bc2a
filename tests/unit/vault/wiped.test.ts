import { describe, expect, test, vi } from 'vitest';
import { createFilled, editMeta, metaOf } from './world/damaging.ts';
import { createProtected, passphrase, put } from './world/protected-vault.ts';
import { deleteDatabase, dumpDatabase, editTable, restoreTable } from './world/store-access.ts';

describe('a wiped or put-back database', () => {
  test('missing: nothing is created, nothing is written, and one may start over', async () => {
    const { world, vault } = await createProtected();
    await deleteDatabase(world.name);
    for (const isRestarted of [false, true]) {
      if (isRestarted) world.restartBrowser();
      expect(await vault.state()).toEqual({ kind: 'recovery-needed', why: 'missing', canUnlock: false });
      expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'no-vault' });
      await expect(put(vault, 'month', 'a', 1)).rejects.toMatchObject({ code: 'recovery-needed' });
      await expect(vault.seal(1)).rejects.toMatchObject({ code: 'recovery-needed' });
      await expect(vault.createWithDeviceKey()).rejects.toMatchObject({ code: 'recovery-needed' });
      expect((await indexedDB.databases()).some(({ name }) => name === world.name)).toBe(false);
    }
    await vault.forgetMissing();
    expect(await vault.state()).toEqual({ kind: 'absent' });
    await vault.createWithDeviceKey();
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
  });

  test('emptied counts as missing', async () => {
    const { world } = await createFilled();
    for (const table of ['documents', 'inbox', 'meta']) await editTable(world.name, table, (store) => void store.clear());
    expect(await world.open().state()).toEqual({ kind: 'recovery-needed', why: 'missing', canUnlock: false });
  });

  test.each([true, false])('behind the mirror (locked: %s): read, not written, until the loss is accepted', async (isLocked) => {
    const { world, vault } = await createProtected();
    await put(vault, 'month', 'a', 'old');
    const tables = await dumpDatabase(world.name);
    await put(vault, 'month', 'a', 'new');
    expect(await vault.changePassphrase(passphrase, 'next')).toEqual({ ok: true });
    for (const table of tables) await restoreTable(world.name, table);
    if (isLocked) world.restartBrowser();
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'recovery-needed', why: 'behind', canUnlock: true });
    await later.forgetMissing();
    expect(await later.state()).toEqual({ kind: 'recovery-needed', why: 'behind', canUnlock: true });
    if (isLocked) await expect(later.acceptLoss()).rejects.toMatchObject({ code: 'locked' });
    expect(await later.unlock('next')).toEqual({ ok: true });
    expect(await later.read('month', 'a')).toBe('old');
    await expect(put(later, 'month', 'a', 'x')).rejects.toMatchObject({ code: 'recovery-needed' });
    await later.acceptLoss();
    await put(later, 'month', 'a', 'x');
    await later.lock('full');
    expect(await later.unlock(passphrase)).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await later.unlock('next')).toEqual({ ok: true });
    expect(await later.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
  });

  test('a database that the browser cannot open is told as damaged, and opens again later', async () => {
    const { world } = await createFilled();
    const broken = world.open();
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await broken.state()).toEqual({ kind: 'recovery-needed', why: 'damaged', canUnlock: false });
    await expect(put(broken, 'month', 'a', 'x')).rejects.toMatchObject({ code: 'recovery-needed' });
    opening.mockRestore();
    expect(await broken.read('month', 'a')).toBe('A');
  });

  test('a mirror that is behind, lost or forged is put right in silence', async () => {
    const { world } = await createFilled();
    const name = `vault.${world.name}.head`;
    const current = world.local.items.get(name) as { seq: number };
    for (const wrong of [undefined, { ...current, seq: current.seq - 1 }, { ...current, seq: current.seq + 9 }, 'nonsense']) {
      if (wrong === undefined) world.local.items.delete(name);
      else world.local.items.set(name, wrong);
      expect(await world.open().state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
      expect(world.local.items.get(name)).toEqual(current);
    }
  });

  test('storage.local failing loses no commit and raises no alarm later', async () => {
    const { world } = await createFilled();
    const vault = world.open();
    let heard = 0;
    vault.onCommit(() => {
      heard += 1;
    });
    world.local.failing = true;
    await put(vault, 'month', 'a', 'stored');
    expect(heard).toBe(1);
    world.local.failing = false;
    world.restartBrowser();
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'unlocked', protection: 'device-key' });
    expect(await later.read('month', 'a')).toBe('stored');
  });
});

describe('a newer format', () => {
  test.each(['database', 'mirror'])('in the %s: refused, with no byte written', async (place) => {
    const { world, vault } = await createProtected();
    await put(vault, 'month', 'a', 'A');
    const row = await metaOf(world, 'head');
    const newer = { ...(row.value as object), format: 2, mac: 7, unheardOf: true };
    if (place === 'database') await editMeta(world, { ...row, value: newer });
    else world.local.items.set(`vault.${world.name}.head`, newer);
    const before = [JSON.stringify(await dumpDatabase(world.name)), world.local.writes, world.session.writes];
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'newer-format', format: 2 });
    const refused = { code: 'newer-format' };
    await expect(put(later, 'month', 'a', 'x')).rejects.toMatchObject(refused);
    await expect(later.read('month', 'a')).rejects.toMatchObject(refused);
    await expect(later.seal(1)).rejects.toMatchObject(refused);
    await expect(later.drainInbox(async () => undefined)).rejects.toMatchObject(refused);
    await expect(later.createWithDeviceKey()).rejects.toMatchObject(refused);
    await expect(later.unlock(passphrase)).rejects.toMatchObject(refused);
    await expect(later.changePassphrase(passphrase, 'x')).rejects.toMatchObject(refused);
    await expect(later.acceptLoss()).rejects.toMatchObject(refused);
    await later.forgetMissing();
    expect([JSON.stringify(await dumpDatabase(world.name)), world.local.writes, world.session.writes]).toEqual(before);
  });
});
