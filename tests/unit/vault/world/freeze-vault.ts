/** Prints a vault of today's format: `node tests/unit/vault/world/freeze-vault.ts > tests/fixtures/vaults/format-N.json`. Never replace an old one. */
import { freezeVault } from './frozen.ts';

process.stdout.write(`${JSON.stringify(await freezeVault(), undefined, 2)}\n`);
