/**
 * The one place where bugs are told, to whoever opens the extension's console. Only names, codes and places in our own
 * code: messages of errors may quote what they choked on.
 */
export function reportBug(where: string, error: unknown): void {
  console.error(`Tidemark: ${where} failed.`, ...describe(error));
}

function describe(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@.*:\d+$/.test(line));
  return [error.name, ...code, ...places.slice(0, 8)];
}
