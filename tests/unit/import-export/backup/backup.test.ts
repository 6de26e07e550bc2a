import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBackupKeys, unwrapIdentity } from '../../../../utils/import-export/backup/backup-keys.ts';
import { readBackup } from '../../../../utils/import-export/backup/read-backup.ts';
import { writeBackup } from '../../../../utils/import-export/backup/write-backup.ts';
import { backupKeysSchema } from '../../../../utils/messages/schemas/backup.ts';
import type { BackupKeys, Secret } from '../../../../utils/model/backup.ts';

const code: Secret = { kind: 'recovery-code', text: 'A1B2-C3D4-E5F6-G7H8-J9KMN-PQRST' };
const passphrase: Secret = { kind: 'passphrase', text: 'correct horse battery staple' };
/** As little work as the format knows: these tests are not about slowness. */
const quick = { 'recovery-code': 10, passphrase: 10 };

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 1_000) yield text.slice(at, at + 1_000);
}

const makeFile = async (keys: BackupKeys, text: string): Promise<Blob> => new Response(await writeBackup(chunksOf(text), keys)).blob();

const ledger = `{"words":"${Array.from({ length: 40_000 }, (_, index) => `Kaffee ${index} ☕`).join(' ')}"}`;
let keys: BackupKeys;
let file: Blob;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  keys = await makeBackupKeys([code, passphrase], quick);
  file = await makeFile(keys, ledger);
  bytes = new Uint8Array(await file.arrayBuffer());
});

const changed = (change: (copy: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | void): Blob => {
  const copy = bytes.slice();
  return new Blob([change(copy) ?? copy]);
};

describe('a backup', () => {
  test('opens with the recovery code alone, and with the passphrase alone', async () => {
    expect(await readBackup(file, [code])).toBe(ledger);
    expect(await readBackup(file, [passphrase])).toBe(ledger);
    expect(await readBackup(file, [{ kind: 'recovery-code', text: 'something else' }, passphrase])).toBe(ledger);
  });

  test('does not open with another secret, or with one under the name of the other', async () => {
    await expect(readBackup(file, [{ kind: 'passphrase', text: 'correct horse battery stable' }])).rejects.toMatchObject({ fault: 'wrong-secret' });
    await expect(readBackup(file, [{ kind: 'passphrase', text: code.text }])).rejects.toMatchObject({ fault: 'wrong-secret' });
    await expect(readBackup(file, [])).rejects.toMatchObject({ fault: 'wrong-secret' });
  });

  test('is taken for what it is', async () => {
    await expect(readBackup(new Blob(['%PDF-1.7 …']), [code])).rejects.toMatchObject({ fault: 'not-a-backup' });
    await expect(readBackup(new Blob([]), [code])).rejects.toMatchObject({ fault: 'not-a-backup' });
    const others = 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n';
    await expect(readBackup(new Blob([others]), [code])).rejects.toMatchObject({ fault: 'not-a-backup' });
  });

  test('that is cut anywhere gives nothing', async () => {
    for (const length of [30, 200, 700, 1_200, bytes.length - 70_000, bytes.length - 17, bytes.length - 1]) {
      await expect(readBackup(changed((copy) => copy.slice(0, length)), [code])).rejects.toMatchObject({ name: 'BackupError' });
    }
  });

  test('of which one bit was turned anywhere gives nothing', async () => {
    const places = Array.from({ length: 60 }, (_, index) => Math.floor((index * (bytes.length - 1)) / 59));
    for (const place of places) {
      const turned = changed((copy) => {
        copy[place] = (copy[place] ?? 0) ^ 4;
      });
      await expect(readBackup(turned, [code]), `byte ${place}`).rejects.toMatchObject({ name: 'BackupError' });
    }
  });

  test('that unpacks without end is let go', async () => {
    await expect(readBackup(file, [code], 10_000)).rejects.toMatchObject({ fault: 'too-large' });
  });

  test('says nothing in plain: neither what it holds, nor a secret, nor what opens it', async () => {
    const text = new TextDecoder('latin1').decode(bytes);
    const identity = await unwrapIdentity(keys.wrapped[0] ?? { file: '' }, code.text);
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
    for (const secret of ['Kaffee', code.text, passphrase.text, identity ?? '', keys.recipient]) expect(text).not.toContain(secret);
    expect(JSON.stringify(keys)).not.toContain('SECRET');
    expect(backupKeysSchema.safeParse(keys).success).toBe(true);
  });

  test('made twice is never the same, and both open', async () => {
    const again = await makeFile(keys, ledger);
    expect(await again.text()).not.toBe(await file.text());
    expect(await readBackup(again, [code])).toBe(ledger);
  });
});

describe('without Tidemark', () => {
  test('the library of the format opens it with what the recovery code unwraps', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity((await unwrapIdentity(keys.wrapped[0] ?? { file: '' }, code.text)) ?? '');
    expect(gunzipSync(await decrypter.decrypt(bytes)).toString()).toBe(ledger);
  });

  const hasAge = spawnSync('age', ['--version']).status === 0 && spawnSync('script', ['--version']).status === 0;

  test.skipIf(!hasAge).each([code, passphrase])('the public tool opens it in two lines with the $kind', ({ kind, text }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tidemark-age-'));
    try {
      writeFileSync(path.join(folder, 'backup.age'), bytes);
      const copyOut = `sed -n '/^-> tidemark-${kind}/,/^-[->]/{/^-/d;p}' backup.age | base64 -d > key.age`;
      execFileSync('bash', ['-euo', 'pipefail', '-c', copyOut], { cwd: folder });
      // The tool asks on a terminal only.
      const run = spawnSync('script', ['-qec', 'age -d -i key.age -o ledger.gz backup.age', '/dev/null'], { cwd: folder, input: `${text}\n`, timeout: 60_000 });
      expect(run.status, run.stdout.toString()).toBe(0);
      expect(gunzipSync(readFileSync(path.join(folder, 'ledger.gz'))).toString()).toBe(ledger);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
