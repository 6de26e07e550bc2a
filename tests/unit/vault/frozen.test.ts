import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Vault } from '../../../utils/vault/contract.ts';
import { vaultFormat } from '../../../utils/vault/store/head.ts';
import type { FrozenVault } from './world/frozen.ts';
import { freezeVault, thawVault } from './world/frozen.ts';

const folder = new URL('../../fixtures/vaults/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

async function expectContents(vault: Vault, { documents, waiting }: FrozenVault): Promise<void> {
  expect(await vault.state()).toEqual({ kind: 'unlocked', protection: 'passphrase' });
  for (const { kind, key, value } of documents) expect(await vault.read(kind, key)).toEqual(value);
  for (const kind of ['month', 'account', 'view'] as const) {
    const listed = await vault.list(kind);
    expect([listed.documents.length, listed.damaged]).toEqual([documents.filter((each) => each.kind === kind).length, 0]);
  }
  const merged: unknown[] = [];
  expect(await vault.drainInbox(async ({ payload }) => void merged.push(payload))).toEqual({ merged: waiting.length, damaged: 0 });
  expect(merged).toEqual(waiting);
}

describe('vaults of every released format open for ever', () => {
  test('there is one of each format', () => {
    expect(files.toSorted()).toEqual(Array.from({ length: vaultFormat }, (_, index) => `format-${index + 1}.json`));
  });

  test.each(files)('%s, by its passphrase and by its recovery code', async (file) => {
    const frozen = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as FrozenVault;
    const first = await thawVault(frozen);
    expect(await first.vault.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
    expect(await first.vault.unlock('wrong')).toEqual({ ok: false, why: 'wrong-secret' });
    expect(await first.vault.unlock(frozen.passphrase)).toEqual({ ok: true });
    await expectContents(first.vault, frozen);
    await first.vault.erase();
    const second = await thawVault(frozen);
    expect(await second.vault.recover(frozen.recoveryCode, 'another')).toEqual({ ok: true });
    await expectContents(second.vault, frozen);
    await second.vault.erase();
  }, 20_000);

  test('what is frozen today thaws', async () => {
    const frozen = JSON.parse(JSON.stringify(await freezeVault())) as FrozenVault;
    const { vault } = await thawVault(frozen);
    expect(await vault.unlock(frozen.passphrase)).toEqual({ ok: true });
    await expectContents(vault, frozen);
    await vault.erase();
  }, 20_000);
});
