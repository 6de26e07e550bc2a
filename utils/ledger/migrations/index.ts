/** A document as a file or a vault of some version holds it. */
export interface VersionedDocument {
  kind: string;
  key: string;
  value: unknown;
}

/** One step from a version of the ledger's documents to the next. */
export interface Migration {
  /** The version that it makes of the one before. */
  to: number;
  /**
   * All documents as they are in version `to`. Pure, and right when it is run again on its own result: a killed worker
   * may have got that far. Each migration has a file of its own here, with examples of before and after beside its test.
   */
  migrate: (documents: readonly VersionedDocument[]) => VersionedDocument[];
}

/**
 * Every step there is, oldest first. The first released version is 1: nothing had to change yet. Whoever adds one raises
 * `vaultFormat` too, so that older versions refuse what they cannot read, and freezes a vault and a backup of the version
 * before it for the tests.
 */
export const migrations: readonly Migration[] = [];

/** The version that this Tidemark writes. */
export const ledgerVersion = 1 + migrations.length;

/** Documents of an older version, as this one has them. */
export function migrateDocuments(documents: readonly VersionedDocument[], version: number, steps: readonly Migration[] = migrations): VersionedDocument[] {
  return steps.filter(({ to }) => to > version).reduce((each, { migrate }) => migrate(each), [...documents]);
}
