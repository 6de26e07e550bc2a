import * as z from 'zod/mini';
import type { Draft, StoredDocument, Vault } from '../../vault/contract.ts';
import { accountSchema, healthSchema, monthSchema } from '../documents.ts';
import { isTravelling, travellingKinds } from './kinds.ts';

/** What a restore has been handed so far, one part after the other. Each is a document of the vault, encrypted like all. */
const partKey = (part: number): string => String(part).padStart(6, '0');

/** Of kinds that others own, the owner looks when it reads. */
const schemas: Readonly<Partial<Record<string, z.ZodMiniType>>> = { account: accountSchema, month: monthSchema, site: healthSchema };

/** A document from a file, if it is of its shape. Kinds that this version does not know are of none. */
export function parseTravelling({ kind, key, value }: { kind: string; key: string; value?: unknown }): StoredDocument | undefined {
  const known = travellingKinds('backup').find((each) => each === kind);
  const parsed = (schemas[kind] ?? z.unknown()).safeParse(value);
  return known === undefined || !parsed.success || !isTravelling({ kind, key }) ? undefined : { kind: known, key, value: parsed.data };
}

/** Takes away whatever an earlier restore has left, and so begins another. */
export const clearStaged = (vault: Vault): Promise<void> => vault.change(takeStagedAway);

/** Keeps a part until the restore is finished. The same part twice is there once. False where a document is not of its shape. */
export async function stagePart(vault: Vault, part: number, documents: readonly { kind: string; key: string; value?: unknown }[]): Promise<boolean> {
  const parsed = documents.filter(isTravelling).map(parseTravelling);
  const whole = parsed.filter((each) => each !== undefined);
  if (whole.length < parsed.length) return false;
  await vault.change(async (draft) => draft.put('staged', partKey(part), whole));
  return true;
}

/** All that was staged, in its order, if these are all its parts. Takes it away from the draft. It was parsed when it came. */
export async function takeStaged(draft: Draft, parts: number): Promise<StoredDocument[] | undefined> {
  const staged = (await draft.list('staged')).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (staged.length !== parts) return undefined;
  await takeStagedAway(draft);
  return staged.flatMap(({ value }) => listed.parse(value));
}

const listed = z.array(z.object({ kind: z.enum(travellingKinds('backup')), key: z.string(), value: z.unknown() }));

async function takeStagedAway(draft: Draft): Promise<void> {
  for (const { key } of await draft.list('staged')) draft.remove('staged', key);
}
