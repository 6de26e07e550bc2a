/** Reads and edits stored rows behind the vault's back, as damage on the disk or a thief would. */

interface StoredTable {
  name: string;
  rows: { key: IDBValidKey; value: unknown }[];
}

const asPromise = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });

async function withDatabase<Result>(name: string, work: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
  const database = await asPromise(indexedDB.open(name));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Every row of every table. */
export const dumpDatabase = (name: string): Promise<StoredTable[]> =>
  withDatabase(name, (database) =>
    Promise.all(
      [...database.objectStoreNames].map(async (table) => {
        const store = database.transaction(table).objectStore(table);
        const [keys, values] = await Promise.all([asPromise(store.getAllKeys()), asPromise<unknown[]>(store.getAll())]);
        return { name: table, rows: keys.map((key, index) => ({ key, value: values[index] })) };
      }),
    ),
  );

export const rowsOf = async <Row>(name: string, table: string): Promise<Row[]> =>
  ((await dumpDatabase(name)).find((each) => each.name === table)?.rows ?? []).map(({ value }) => value as Row);

/** Runs raw edits on one table in one transaction. */
export const editTable = (name: string, table: string, edit: (store: IDBObjectStore) => void): Promise<void> =>
  withDatabase(
    name,
    (database) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(table, 'readwrite');
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
        edit(transaction.objectStore(table));
      }),
  );

/** Puts a dumped table back as it was. */
export const restoreTable = (name: string, table: StoredTable): Promise<void> =>
  editTable(name, table.name, (store) => {
    store.clear();
    for (const { value } of table.rows) store.put(value);
  });

export const deleteDatabase = (name: string): Promise<unknown> => asPromise(indexedDB.deleteDatabase(name));

/** All stored bytes of a database and of storage items, as one text per encoding worth searching. */
export function bytesOf(value: unknown, into: Uint8Array[] = []): Uint8Array[] {
  if (value instanceof Uint8Array) into.push(value);
  else if (typeof value === 'string') into.push(new TextEncoder().encode(value));
  else if (value instanceof Map) bytesOf([...value], into);
  else if (Array.isArray(value)) for (const each of value) bytesOf(each, into);
  else if (typeof value === 'object' && value !== null) bytesOf(Object.entries(value), into);
  else into.push(new TextEncoder().encode(String(value)));
  return into;
}
