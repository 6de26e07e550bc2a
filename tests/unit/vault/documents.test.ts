import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vault } from '../../../utils/vault/contract.ts';
import { passphrase, put } from './world/protected-vault.ts';
import { createWorld, slowWebCrypto } from './world/world.ts';

let restore: () => void;
beforeAll(() => {
  restore = slowWebCrypto();
});
afterAll(() => restore());

describe('documents', () => {
  test('a change sees its own writes and removals, and all of it is there afterwards', async () => {
    const world = createWorld();
    const vault = world.open();
    await vault.createWithDeviceKey();
    await put(vault, 'account', 'old', { name: 'old' });
    const seen = await vault.change(async (draft) => {
      draft.put('account', 'a', { name: 'A' });
      draft.put('account', 'b', { name: 'B' });
      draft.remove('account', 'old');
      draft.put('account', 'b', { name: 'B2' });
      return { a: await draft.get('account', 'a'), old: await draft.get('account', 'old'), all: (await draft.list('account')).map(({ key }) => key) };
    });
    expect(seen).toEqual({ a: { name: 'A' }, old: undefined, all: ['a', 'b'] });
    const { documents, damaged } = await world.open().list('account');
    expect(documents.toSorted((x, y) => x.key.localeCompare(y.key))).toEqual([
      { kind: 'account', key: 'a', value: { name: 'A' } },
      { kind: 'account', key: 'b', value: { name: 'B2' } },
    ]);
    expect(damaged).toBe(0);
    expect(await vault.list('month')).toEqual({ documents: [], damaged: 0 });
  });

  test('what was put counts as it was when it was put', async () => {
    const vault = createWorld().open();
    await vault.createWithDeviceKey();
    const value = { rows: [1] };
    await vault.change(async (draft) => {
      draft.put('month', 'm', value);
      value.rows.push(2);
    });
    expect(await vault.read('month', 'm')).toEqual({ rows: [1] });
  });

  test('a change that throws writes nothing', async () => {
    const vault = createWorld().open();
    await vault.createWithDeviceKey();
    await expect(
      vault.change(async (draft) => {
        draft.put('month', 'm', 1);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await vault.read('month', 'm')).toBeUndefined();
  });

  test('two contexts racing lose nothing', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    const race = async (vault: Vault, mark: string): Promise<void> => {
      for (let turn = 0; turn < 100; turn += 1) {
        await vault.change(async (draft) => {
          const rows = (await draft.get('month', 'm')) as string[] | undefined;
          draft.put('month', 'm', [...(rows ?? []), `${mark}${turn}`]);
        });
      }
    };
    await Promise.all([race(one, 'a'), race(two, 'b')]);
    const rows = (await one.read('month', 'm')) as string[];
    expect(new Set(rows).size).toBe(200);
    expect(rows).toHaveLength(200);
  }, 30_000);

  test('a document created, or one more of a listed kind, makes the work run again', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    for (const look of ['get', 'list'] as const) {
      let runs = 0;
      await one.change(async (draft) => {
        runs += 1;
        const found = look === 'get' ? await draft.get('account', look) : (await draft.list('account')).find(({ key }) => key === look)?.value;
        if (runs === 1) await put(two, 'account', look, 'theirs');
        draft.put('setting', look, { found });
      });
      expect(runs).toBe(2);
      expect(await one.read('setting', look)).toEqual({ found: 'theirs' });
    }
  });

  test('commits elsewhere that touch nothing read do not make the work run again', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    let runs = 0;
    await one.change(async (draft) => {
      runs += 1;
      await draft.get('month', 'a');
      await put(two, 'month', 'b', 'theirs');
      draft.put('month', 'a', 'ours');
    });
    expect(runs).toBe(1);
    expect([await one.read('month', 'a'), await one.read('month', 'b')]).toEqual(['ours', 'theirs']);
  });

  test('a vault that was protected meanwhile makes the work run again', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    let runs = 0;
    await one.change(async (draft) => {
      runs += 1;
      const found = await draft.get('account', 'a');
      if (runs === 1) {
        await two.protect(passphrase);
        await put(two, 'account', 'a', ['theirs']);
      }
      draft.put('account', 'a', [...((found as string[] | undefined) ?? []), 'ours']);
    });
    expect(await two.read('account', 'a')).toEqual(['theirs', 'ours']);
  });

  test('endless contention ends as a conflict', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    await one.createWithDeviceKey();
    let turn = 0;
    const endless = one.change(async (draft) => {
      await draft.get('month', 'm');
      await put(two, 'month', 'm', (turn += 1));
      draft.put('month', 'm', 'never');
    });
    await expect(endless).rejects.toMatchObject({ code: 'conflict' });
    expect(await one.read('month', 'm')).toBe(turn);
  });
});
