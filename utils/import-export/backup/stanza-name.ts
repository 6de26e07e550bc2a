import type { SecretKind } from '../../model/backup.ts';

/** How the stanza is called that carries the identity wrapped under a secret of a kind. */
export const stanzaName = (kind: SecretKind): string => `tidemark-${kind}`;

const kinds: readonly SecretKind[] = ['recovery-code', 'passphrase'];

/** The kind of secret that a stanza of this name was wrapped under; `undefined` for stanzas that are not ours. */
export const secretKindOf = (name: string): SecretKind | undefined => kinds.find((kind) => stanzaName(kind) === name);
