/** A part of a text and what stands there instead. */
export interface Span {
  from: number;
  to: number;
  text: string;
}

/** Puts the spans in their places; of two that overlap the one named first counts. `rest` changes what lies between. */
export function replaceSpans(text: string, spans: readonly Span[], rest: (piece: string, from: number) => string): string {
  const taken: Span[] = [];
  for (const span of spans) if (taken.every((other) => span.to <= other.from || other.to <= span.from)) taken.push(span);
  let at = 0;
  let result = '';
  for (const span of taken.toSorted((a, b) => a.from - b.from)) {
    result += rest(text.slice(at, span.from), at) + span.text;
    at = span.to;
  }
  return result + rest(text.slice(at), at);
}
