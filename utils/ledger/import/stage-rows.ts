import { importPartSchema } from '../../messages/schemas/import.ts';
import type { ImportPart } from '../../model/import.ts';
import type { Draft, Vault } from '../../vault/contract.ts';

/** Apart from what a restore stages, which goes by numbers alone. */
const prefix = 'import ';
const keyOf = (step: string, at: number): string => `${prefix}${step} ${String(at).padStart(6, '0')}`;

/** Keeps a part of an import, encrypted like all, until it is committed. The same part twice is there once. */
export const stageRows = (vault: Vault, step: string, at: number, part: ImportPart): Promise<void> => vault.change(async (draft) => draft.put('staged', keyOf(step, at), part));

/** Takes away whatever imports have left, those of pages that were closed among them. */
export const clearStagedRows = (vault: Vault): Promise<void> => vault.change((draft) => takeAway(draft));

/** The lists of an import, their parts put together, in their order; `undefined` where a part is missing. Takes them away from the draft. */
export async function takeStagedRows(draft: Draft, step: string, parts: number): Promise<ImportPart[] | undefined> {
  const all = (await draft.list('staged')).filter(({ key }) => key.startsWith(`${prefix}${step} `)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (all.length !== parts) return undefined;
  await takeAway(draft);
  const lists: ImportPart[] = [];
  for (const { value } of all) {
    const part = importPartSchema.parse(value);
    const last = lists.at(-1);
    if (last?.file === part.file && last.list === part.list) last.account.rows.push(...part.account.rows);
    else lists.push(part);
  }
  return lists;
}

async function takeAway(draft: Draft): Promise<void> {
  for (const { key } of await draft.list('staged')) if (key.startsWith(prefix)) draft.remove('staged', key);
}
