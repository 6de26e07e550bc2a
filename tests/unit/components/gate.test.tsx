// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { App } from '../../../components/shell/app.tsx';
import { createSampleLedger } from '../../../utils/sample/sample-ledger.ts';
import { fakePassphrase, fakeRecoveryCode, fakeSettings } from '../../fakes/services.ts';
import type { Shown } from '../../fakes/show.tsx';
import { show } from '../../fakes/show.tsx';
import * as worlds from '../../tools/gallery/worlds.ts';

let shown: Shown;
const open = async (world: Parameters<typeof show>[1]): Promise<Shown> => (shown = await show(<App />, world));
afterEach(() => shown.close());

const ledger = createSampleLedger('2026-11-22');
const newcomer = { ...fakeSettings, onboarded: false };
const deviceKey = { kind: 'unlocked', protection: 'device-key' } as const;

describe('the gate', () => {
  test('a lock takes everything out of the open page at once', async () => {
    await open({ ledger });
    expect(shown.text()).toMatch(/£/);
    await shown.change({ vault: { kind: 'screen-locked' } });
    expect(shown.text()).not.toMatch(/£|Current Account/);
    expect(shown.text()).toContain('Locked');
  });

  test.each(['missing', 'behind', 'damaged'] as const)('a ledger that is %s shows the recovery screen and writes nothing', async (why) => {
    await open({ vault: { kind: 'recovery-needed', why, canUnlock: true } });
    expect(shown.text()).toContain('Nothing has been written over it');
    expect(shown.buttons()).not.toContain('Start');
    expect(shown.services.calls).toEqual([]);
  });

  test('starting empty is asked once more', async () => {
    await open({ vault: { kind: 'recovery-needed', why: 'missing', canUnlock: false } });
    await shown.click('Start with an empty ledger');
    expect(shown.sent('vault/apply')).toEqual([]);
    await shown.click('Start with an empty ledger');
    expect(shown.sent('vault/apply')).toEqual([{ kind: 'forget-missing' }]);
  });

  test('going on with what opens asks for the passphrase where the key is not at hand', async () => {
    await open({ vault: { kind: 'recovery-needed', why: 'behind', canUnlock: true } });
    await shown.click('Go on with what still opens');
    expect(shown.text()).toContain('Type your passphrase');
  });

  test('a newer format is left alone', async () => {
    await open({ vault: { kind: 'newer-format', format: 4 } });
    expect(shown.text()).toContain('format 4');
    expect(shown.services.calls).toEqual([]);
  });

  test('a full disk is said above every page', async () => {
    await open({ ledger, statuses: [worlds.rowsStatus, { ...worlds.diskFullStatus, at: worlds.rowsStatus.at + 1 }] });
    expect(shown.text()).toContain('Your disk is full');
    await shown.change({ statuses: [worlds.diskFullStatus, { ...worlds.rowsStatus, at: worlds.rowsStatus.at + 1 }] });
    expect(shown.text()).not.toContain('Your disk is full');
  });

  test('a forgotten passphrase opens with the code and a new passphrase', async () => {
    await open({ vault: { kind: 'locked', protection: 'passphrase' }, ledger });
    await shown.click('Forgotten the passphrase?');
    await shown.fill('Recovery code', 'wrong');
    await shown.fill('New passphrase', 'another four plain words');
    await shown.fill('The same again', 'another four plain words');
    await shown.click('Open');
    expect(shown.text()).toContain('That is not the recovery code');
    await shown.fill('Recovery code', fakeRecoveryCode);
    await shown.click('Open');
    expect(shown.text()).toMatch(/£/);
  });
});

describe('the start', () => {
  test('sample data is shown over no vault, says so, and is gone on leaving', async () => {
    await open({ vault: { kind: 'absent' }, settings: newcomer });
    await shown.click('Look around with sample data');
    expect(shown.text()).toContain('This is sample data');
    expect(shown.text()).toMatch(/£/);
    await shown.click('Leave the sample');
    expect(shown.text()).not.toMatch(/£/);
    expect(shown.services.calls.filter(({ name }) => name !== 'activity')).toEqual([]);
  });

  test('two passphrases that differ, or a short one, are not sent', async () => {
    await open({ vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger });
    await shown.click('Protect it');
    await shown.fill('New passphrase', fakePassphrase);
    await shown.fill('The same again', 'something else entirely');
    await shown.click('Set the passphrase');
    expect(shown.text()).toContain('The two are not the same');
    await shown.fill('New passphrase', 'short');
    await shown.fill('The same again', 'short');
    await shown.click('Set the passphrase');
    expect(shown.text()).toContain('At least 10 characters');
    expect(shown.sent('vault/apply')).toEqual([]);
  });

  test('it ends only when two groups of the code are typed back', async () => {
    await open({ vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger });
    await shown.click('Protect it');
    await shown.fill('New passphrase', fakePassphrase);
    await shown.fill('The same again', fakePassphrase);
    await shown.click('Set the passphrase');
    expect(shown.text()).toContain('9RTB');
    await shown.fill('Group 2', 'X2KD');
    await shown.fill('Group 5', 'X2KD');
    await shown.click('It is written down');
    expect(shown.text()).toContain('This is not what the code says there');
    await shown.fill('Group 2', ' x2kd ');
    await shown.fill('Group 5', '3nvpa');
    await shown.click('It is written down');
    expect(shown.text()).not.toContain('9RTB');
    await shown.click('Go to the overview');
    expect(shown.services.world.settings.onboarded).toBe(true);
  });

  test('a code that was never confirmed is replaced, not skipped', async () => {
    await open({ vault: { kind: 'unlocked', protection: 'passphrase' }, settings: newcomer });
    await shown.click('Make a new code');
    expect(shown.sent('vault/apply')).toEqual([{ kind: 'renew-recovery-code' }]);
    expect(shown.text()).toContain('9RTB');
  });

  test('staying without a passphrase says what that means first', async () => {
    await open({ vault: deviceKey, settings: newcomer, ledger: worlds.firstLedger });
    await shown.click('Protect it');
    await shown.click('Keep the device key');
    expect(shown.services.world.settings.onboarded).toBe(false);
    expect(shown.text()).toContain('only as far as your operating system account is');
    await shown.click('Stay without');
    expect(shown.services.world.settings.onboarded).toBe(true);
  });

  test('watching a bank from the list asks the browser first thing in the click', async () => {
    await open({ vault: deviceKey, settings: newcomer });
    const before = shown.services.calls.length;
    shown.clickAndStop('Watch DKB');
    expect(shown.services.calls.slice(before)).toEqual([{ name: 'permissions.request', payload: worlds.dkb.patterns }]);
  });
});
