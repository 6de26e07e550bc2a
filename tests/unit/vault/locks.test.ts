import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProtected, passphrase, put } from './world/protected-vault.ts';
import { createWorld, slowWebCrypto } from './world/world.ts';

let restore: () => void;
beforeAll(() => {
  restore = slowWebCrypto();
});
afterAll(() => restore());

describe('locks', () => {
  test('protecting keeps everything, drops the device key, and asks after a restart', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await put(vault, 'month', 'm', 'kept');
    await vault.protect(passphrase);
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
    expect(await world.open().read('month', 'm')).toBe('kept');
    expect([...world.local.items.keys()].some((key) => key.includes('.device.'))).toBe(false);
    world.restartBrowser();
    const later = world.open();
    expect(await later.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
    await expect(later.read('month', 'm')).rejects.toMatchObject({ code: 'locked' });
    await expect(put(later, 'month', 'm', 'x')).rejects.toMatchObject({ code: 'locked' });
    expect(await later.unlock(passphrase)).toEqual({ ok: true });
    expect(await later.read('month', 'm')).toBe('kept');
  });

  test('the passphrase counts in NFKC', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await vault.protect('Zu\u0308rich \uFB01ve');
    await vault.lock('full');
    expect(await vault.unlock('Z\u00FCrich five')).toEqual({ ok: true });
  });

  test('a wrong passphrase changes nothing anywhere', async () => {
    const { world, vault } = await createProtected();
    await vault.lock('full');
    const before = [world.local.writes, world.session.writes];
    expect(await vault.unlock('wrong')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.changePassphrase('wrong', 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect([world.local.writes, world.session.writes]).toEqual(before);
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
    await vault.lock('screen');
    expect(await vault.unlock('wrong')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.state()).toEqual({ kind: 'screen-locked' });
  });

  test('the screen lock lets captures through and asks for the passphrase again', async () => {
    const { world, vault } = await createProtected();
    const other = world.open();
    await vault.lock('screen');
    expect(await other.state()).toEqual({ kind: 'screen-locked' });
    await put(other, 'month', 'm', 1);
    expect(await other.read('month', 'm')).toBe(1);
    await expect(other.renewRecoveryCode()).rejects.toMatchObject({ code: 'locked' });
    expect(await other.unlock(passphrase)).toEqual({ ok: true });
    expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
  });

  test('a full lock holds in every context at once', async () => {
    const { world, vault } = await createProtected();
    // One of them has not heard of it yet.
    const others = [world.open(), world.open({ onStorageChange: () => () => undefined })];
    for (const other of others) await put(other, 'month', 'm', 1);
    await vault.lock('full');
    for (const other of others) {
      await expect(other.read('month', 'm')).rejects.toMatchObject({ code: 'locked' });
      expect(await other.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
    }
  });

  test('a changed passphrase opens, the old one does not, locked or unlocked', async () => {
    const { vault } = await createProtected();
    await vault.lock('full');
    expect(await vault.changePassphrase(passphrase, 'next')).toEqual({ ok: true });
    expect(await vault.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.unlock('next')).toEqual({ ok: true });
  });

  test('the recovery code sets a new passphrase, however it is typed', async () => {
    const { world, vault, recoveryCode } = await createProtected();
    await put(vault, 'month', 'm', 'kept');
    world.restartBrowser();
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
    expect(await vault.recover('AAAA-AAAA-AAAA-AAAA-AAAAA-AAAAA', 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.recover('not a code', 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.recover(typed, 'next')).toEqual({ ok: true });
    expect(await vault.read('month', 'm')).toBe('kept');
    await vault.lock('full');
    expect(await vault.unlock('next')).toEqual({ ok: true });
    expect(await vault.unlock(passphrase)).toEqual({ ok: false, why: 'wrong-secret' });
  });

  test('a renewed recovery code replaces the old one', async () => {
    const { vault, recoveryCode } = await createProtected();
    const { recoveryCode: renewed } = await vault.renewRecoveryCode();
    expect(await vault.recover(recoveryCode, 'next')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await vault.recover(renewed, 'next')).toEqual({ ok: true });
  });

  test('protecting goes on around another context that reads, and leaves it unlocked', async () => {
    const world = createWorld();
    const other = world.open();
    await other.createWithDeviceKey();
    await put(other, 'month', 'm', 1);
    const seen: unknown[] = [];
    await world.open({ onStep: async () => void seen.push(await other.read('month', 'm')) }).protect(passphrase);
    expect(seen).toEqual([1, 1, 1, 1, 1]);
    expect(await other.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
  });

  test('protecting twice is refused', async () => {
    const { vault } = await createProtected();
    await expect(vault.protect('again')).rejects.toMatchObject({ code: 'conflict' });
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
  });
});
