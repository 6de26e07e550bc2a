import type { DocumentKind } from '../../vault/contract.ts';

/**
 * - `always`: the ledger itself; it goes into backups and into exports.
 * - `sealed`: into backups only, for it holds secrets, and an export lies in plain.
 * - `never`: made from the others, or of this machine alone.
 */
type Travel = 'always' | 'sealed' | 'never';

/** How each kind of document travels. One that is not named here stays. */
const travels: Readonly<Record<string, Travel>> = { month: 'always', account: 'always', journal: 'always', site: 'always', setting: 'always', connection: 'sealed', view: 'never', staged: 'never' };

const kinds = Object.keys(travels) as DocumentKind[];

/** The kinds that go into a backup, or into an export. */
export const travellingKinds = (into: 'backup' | 'export'): DocumentKind[] => kinds.filter((kind) => travels[kind] === 'always' || (into === 'backup' && travels[kind] === 'sealed')).toSorted();

/** Settings that belong to this vault on this machine and to no other: how it is backed up, and its version. */
const staying = new Set(['backup', 'ledger-version']);

/** Whether a document goes along at all. */
export const isTravelling = ({ kind, key }: { kind: string; key: string }): boolean =>
  (travels[kind] ?? 'never') !== 'never' && !(kind === 'setting' && staying.has(key));
