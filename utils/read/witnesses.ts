import type { StatementRow } from '../model/statement.ts';

export function compareWitnesses(response: readonly StatementRow[], page: readonly StatementRow[]): string[] {
  return response.length < page.length ? [`${page.length - response.length} rows shown are not in the response`] : [];
}
