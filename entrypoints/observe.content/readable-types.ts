/** Kinds of content that may hold a ledger. Pictures, scripts, styles and streams of events never do. */
const readable = /^(?:application|text)\/(?:[\w.+-]*\+)?(?:json|xml|csv|plain|html)\b|^application\/(?:x-)?(?:ndjson|ofx)\b/i;

/** The content type in lower case and without parameters, where it is one that may be read. */
export function readableType(header: string | null): string | undefined {
  const type = (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return readable.test(type) ? type : undefined;
}

/** The charset that the server named, UTF-8 where it named none. */
export const charsetOf = (header: string | null): string => /charset=["']?([\w-]+)/i.exec(header ?? '')?.[1] ?? 'utf-8';
