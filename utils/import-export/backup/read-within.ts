/** The text of a stream, or `undefined` where it is longer than `longest` characters: the rest is then not even unpacked. */
export async function readWithin(stream: ReadableStream<Uint8Array>, longest: number): Promise<string | undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    const text = decoder.decode(value, { stream: true });
    length += text.length;
    if (length > longest) {
      await reader.cancel();
      return undefined;
    }
    parts.push(text);
  }
}
