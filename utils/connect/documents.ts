/** A connection as it lies, encrypted, in the vault. Its access opens the accounts, so it is nowhere else. */
import * as z from 'zod/mini';
import type { ConnectionFailure, ConnectionKind, ConnectionProblem, ConnectionView } from '../model/connection.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { typed } from '../messages/schemas/typed.ts';
import { count, date, id, instant, shortText, text } from '../messages/schemas/values.ts';
import type { Draft, Vault } from '../vault/contract.ts';

export interface StoredConnection extends ConnectionView {
  access: string;
  /** When it was asked, oldest first; only those of the last day are kept. Epoch milliseconds. */
  requests: number[];
  /** Not to be asked again before. */
  retryAt?: number;
  /** By the service's account ids: the day up to which all was read. */
  reached: Record<string, IsoDate>;
}

const kind = typed<ConnectionKind>()(z.enum(['simplefin']));
const failure = typed<ConnectionFailure>()(
  z.enum(['setup-unreadable', 'setup-used', 'access-ended', 'payment-needed', 'too-often', 'busy', 'unreachable', 'unreadable', 'not-secure', 'not-granted', 'cut']),
);
const problem = typed<ConnectionProblem>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('said'), text: shortText, account: z.exactOptional(shortText) }),
    z.object({ kind: z.literal('currency'), account: shortText, shown: shortText }),
    z.object({ kind: z.literal('values'), account: shortText, count }),
  ]),
);

const lastPull = z.object({ at: instant, failure: z.exactOptional(failure), problems: z.array(problem) });
const view = { id, kind, host: shortText, createdAt: instant, lastPull: z.exactOptional(lastPull) };

/** Leaves the access out, as every field that it does not name. */
export const connectionViewSchema = typed<ConnectionView>()(z.object(view));

const storedSchema = typed<StoredConnection>()(
  z.object({ ...view, access: text(4_000), requests: z.array(instant), retryAt: z.exactOptional(instant), reached: z.record(id, date) }),
);

/** A stored connection; `undefined` where there is none, or it does not read. */
export const findConnection = async (vault: Pick<Vault, 'read'>, connectionId: string): Promise<StoredConnection | undefined> =>
  storedSchema.safeParse(await vault.read('connection', connectionId)).data;

/** All connections, oldest first, without what opens them. Throws `VaultError` where the vault is locked. */
export async function readConnections(vault: Pick<Vault, 'list'>): Promise<ConnectionView[]> {
  const { documents } = await vault.list('connection');
  return documents.flatMap(({ value }) => connectionViewSchema.safeParse(value).data ?? []).toSorted((one, other) => one.createdAt - other.createdAt);
}

export const saveConnection = (draft: Draft, connection: StoredConnection): void => draft.put('connection', connection.id, connection);

/** Changes a connection that is still there, in one commit. */
export const changeConnection = (vault: Pick<Vault, 'change'>, connectionId: string, change: (before: StoredConnection) => StoredConnection): Promise<StoredConnection | undefined> =>
  vault.change(async (draft) => {
    const before = storedSchema.safeParse(await draft.get('connection', connectionId)).data;
    if (before === undefined) return undefined;
    const after = change(before);
    saveConnection(draft, after);
    return after;
  });
