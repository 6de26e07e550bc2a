// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { SettingsPage } from '../../../../components/pages/settings/settings-page.tsx';
import { permissionReasons } from '../../../../utils/model/permissions.ts';
import { fakePassphrase, fakeRecoveryCode } from '../../../fakes/services.ts';
import type { Shown } from '../../../fakes/show.tsx';
import { show } from '../../../fakes/show.tsx';

const next = 'copper drift anchor window';

let shown: Shown;
afterEach(() => shown.close());

describe('under a passphrase', () => {
  test('both locks are there, each with what goes on', async () => {
    shown = await show(<SettingsPage />);
    expect(shown.text()).toContain('so captures still merge');
    await shown.click('Lock the screen');
    await shown.change({ vault: { kind: 'unlocked', protection: 'passphrase' } });
    await shown.click('Lock fully');
    expect(shown.sent('vault/apply')).toEqual([
      { kind: 'lock', how: 'screen' },
      { kind: 'lock', how: 'full' },
    ]);
  });

  test('a wrong passphrase is said at its field, and a right one changes it', async () => {
    shown = await show(<SettingsPage />);
    await shown.click('Change the passphrase');
    await shown.fill('Present passphrase', 'not this');
    await shown.fill('New passphrase', next);
    await shown.fill('The same again', next);
    await shown.click('Change the passphrase');
    expect(shown.root.querySelector('[aria-invalid="true"]')?.getAttribute('autocomplete')).toBe('current-password');
    await shown.fill('Present passphrase', fakePassphrase);
    await shown.click('Change the passphrase');
    expect(shown.sent('vault/apply').at(-1)).toEqual({ kind: 'change-passphrase', current: fakePassphrase, next });
    expect(shown.text()).toContain('The new passphrase holds from now on.');
  });

  test('two that differ are never sent', async () => {
    shown = await show(<SettingsPage />);
    await shown.click('Change the passphrase');
    await shown.fill('Present passphrase', fakePassphrase);
    await shown.fill('New passphrase', next);
    await shown.fill('The same again', `${next}!`);
    await shown.click('Change the passphrase');
    expect(shown.sent('vault/apply')).toEqual([]);
  });

  test('a new recovery code stays until it is typed back', async () => {
    shown = await show(<SettingsPage />);
    await shown.click('Make a new recovery code');
    expect(shown.text()).toContain('stops working at once');
    await shown.click('Make it');
    const groups = fakeRecoveryCode.split('-');
    expect(shown.text()).toContain(groups[0]);
    await shown.click('It is written down');
    expect(shown.text()).toContain(groups[0]);
    await shown.fill('Group 2', groups[1] ?? '');
    await shown.fill('Group 5', groups[4] ?? '');
    await shown.click('It is written down');
    expect(shown.text()).not.toContain(groups[0]);
  });
});

test('under a device key it offers a passphrase, and the code outlives the form that made it', async () => {
  shown = await show(<SettingsPage />, { vault: { kind: 'unlocked', protection: 'device-key' } });
  expect(shown.buttons()).not.toContain('Lock fully');
  await shown.click('Set a passphrase');
  await shown.fill('New passphrase', next);
  await shown.fill('The same again', next);
  await shown.click('Protect the ledger');
  expect(shown.buttons()).toContain('Lock fully');
  expect(shown.text()).toContain(fakeRecoveryCode.split('-')[0]);
});

describe('erasing', () => {
  test('waits for the word', async () => {
    shown = await show(<SettingsPage />);
    await shown.click('Erase everything');
    await shown.click('Erase everything');
    expect(shown.sent('vault/apply')).toEqual([]);
    await shown.fill('Type ERASE to go on', 'erase');
    await shown.click('Erase everything');
    expect(shown.sent('vault/apply')).toEqual([{ kind: 'erase-everything' }]);
  });
});

test('every permission of the manifest is explained', async () => {
  shown = await show(<SettingsPage />);
  for (const reason of Object.values(permissionReasons)) expect(shown.text()).toContain(reason);
});
