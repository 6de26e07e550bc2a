import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64, utf8 } from '../../../utils/vault/keys/bytes.ts';
import { createInboxPair, openFromInbox, sealToInbox } from '../../../utils/vault/keys/inbox-seal.ts';
import { acceptsParameters, kdfParameters, passphraseKey } from '../../../utils/vault/keys/kdf.ts';
import { bucketSize, packText, unpackText } from '../../../utils/vault/keys/packing.ts';
import { createRecoveryCode, parseRecoveryCode } from '../../../utils/vault/keys/recovery-code.ts';
import { openBytes, sealBytes } from '../../../utils/vault/keys/sealing.ts';
import { seededBytes } from './world/world.ts';

const fixed = { seed: 20_261_101, numRuns: 100 };

describe('the passphrase key', () => {
  test('is Argon2id by two independent makers, then HKDF', async () => {
    const salt = seededBytes(1)(16);
    const parameters = { memory: 256, passes: 2, lanes: 1 };
    const hash = argon2id(utf8('Zürich'), salt, { m: parameters.memory, t: parameters.passes, p: parameters.lanes, dkLen: 32 });
    const source = await crypto.subtle.importKey('raw', new Uint8Array(hash), 'HKDF', false, ['deriveKey']);
    const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8('tidemark/passphrase') };
    const expected = await crypto.subtle.deriveKey(derivation, source, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const iv = new Uint8Array(12);
    const sealed = await sealBytes(await passphraseKey('Zu\u0308rich', salt, parameters), utf8('x'), 'bound', iv);
    expect(await openBytes(expected, sealed, 'bound')).toEqual(utf8('x'));
    expect(await openBytes(expected, sealed, 'other')).toBeUndefined();
  });

  test('is made with the recommended cost, and refuses less and far more', () => {
    expect(kdfParameters).toEqual({ memory: 65_536, passes: 3, lanes: 1 });
    expect(acceptsParameters(kdfParameters)).toBe(true);
    expect(acceptsParameters({ memory: 19_456, passes: 2, lanes: 1 })).toBe(true);
    for (const wrong of [{ memory: 19_455 }, { passes: 1 }, { lanes: 0 }, { memory: 2 ** 20 + 1 }, { passes: 11 }, { lanes: 5 }, { memory: Number.NaN }])
      expect(acceptsParameters({ ...kdfParameters, ...wrong }), JSON.stringify(wrong)).toBe(false);
  });
});

describe('a recovery code', () => {
  test('has 130 bits in six groups, and reads back as it is written', () => {
    const random = seededBytes(2);
    const codes = Array.from({ length: 200 }, () => createRecoveryCode(random));
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(parseRecoveryCode(code)).toBe(code.replaceAll('-', ''));
    }
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  test.each([
    ['as printed', '0123-4567-89AB-CDEF-GHJKM-NPQRS'],
    ['lower case and spaces', ' 0123 4567 89ab cdef ghjkm npqrs\n'],
    ['O for 0, I or L for 1', 'oI23-4567-89AB-CDEF-GHJKM-NPQRS'],
    ['l for 1', 'Ol23456789ABCDEFGHJKMNPQRS'],
    ['another dash, dots', '0123–4567—89AB.CDEF_GHJKM‑NPQRS'],
    ['full-width letters', '０１23-4567-89ＡB-CDEF-GHJKM-NPQRS'],
  ])('%s', (_, typed) => expect(parseRecoveryCode(typed)).toBe('0123456789ABCDEFGHJKMNPQRS'));

  test.each(['', '0123', '0123-4567-89AB-CDEF-GHJKM-NPQR', '0123-4567-89AB-CDEF-GHJKM-NPQRSS', 'U123-4567-89AB-CDEF-GHJKM-NPQRS', '!123-4567-89AB-CDEF-GHJKM-NPQRS'])(
    'is not %j',
    (typed) => expect(parseRecoveryCode(typed)).toBeUndefined(),
  );
});

describe('packing', () => {
  test('any text comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (text) => {
        const packed = await packText(text);
        expect(packed.length).toBe(bucketSize(packed.length));
        expect(await unpackText(packed)).toBe(text);
      }),
      fixed,
    );
  });

  test('buckets hold what they are for, waste an eighth at most, and there are few of them', () => {
    const sizes = Array.from({ length: 60_000 }, (_, size) => bucketSize(size));
    sizes.forEach((bucket, size) => expect(bucket >= size && bucket <= Math.max(512, size * 1.125 + 1)).toBe(true));
    expect(new Set(sizes).size).toBeLessThan(60);
  });
});

describe('the inbox seal', () => {
  test('opens with its own pair, for its own vault, unchanged', async () => {
    const random = seededBytes(3);
    const [pair, other] = [await createInboxPair(random(32)), await createInboxPair(random(32))];
    const sealed = await sealToInbox(pair.publicKey, 'vault', utf8('capture'));
    expect(await openFromInbox(pair, 'vault', sealed)).toEqual(utf8('capture'));
    expect(await openFromInbox(pair, 'elsewhere', sealed)).toBeUndefined();
    expect(await openFromInbox(other, 'vault', sealed)).toBeUndefined();
    for (const at of [0, 31, 32, sealed.length - 1]) expect(await openFromInbox(pair, 'vault', sealed.map((byte, index) => (index === at ? byte ^ 1 : byte)))).toBeUndefined();
    for (const length of [0, 10, 32, 40]) expect(await openFromInbox(pair, 'vault', sealed.slice(0, length))).toBeUndefined();
    expect(await openFromInbox(pair, 'vault', new Uint8Array(80))).toBeUndefined();
  });
});

describe('base64', () => {
  test('any bytes come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes));
      }),
      fixed,
    );
    expect(fromBase64(toBase64(new Uint8Array(100_000))).length).toBe(100_000);
  });
});
