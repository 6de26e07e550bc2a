import { detach, detachGetter } from './detached.ts';
import type { Realm } from './disguise.ts';

type Reader = ReadableStreamDefaultReader<Uint8Array>;
/** A body as text; `undefined` where there is none, or where it is larger than the limit in bytes, which is told at once. */
export type ReadUpTo = (limit: number, response: Response, charset: string, onTooLarge: () => void) => Promise<string | undefined>;

/** Reads bodies piece by piece, and lets go of one as soon as it passes the limit. */
export function createBodyReader(page: Realm): ReadUpTo {
  const { TextDecoder } = page;
  const bodyOf = detachGetter(page.Response.prototype, 'body');
  const getReader = detach<ReadableStream<Uint8Array>, [], Reader>(page.ReadableStream.prototype.getReader);
  const read = detach<Reader, [], ReadableStreamReadResult<Uint8Array>| Promise<ReadableStreamReadResult<Uint8Array>>>(page.ReadableStreamDefaultReader.prototype.read);
  const cancel = detach<Reader, [], Promise<void>>(page.ReadableStreamDefaultReader.prototype.cancel);
  const decode = detach<TextDecoder, [Uint8Array?, TextDecodeOptions?], string>(TextDecoder.prototype.decode);
  const bytesOf = detachGetter<Uint8Array, 'byteLength'>(Object.getPrototypeOf(page.Uint8Array.prototype), 'byteLength');

  return async (limit, response, charset, onTooLarge) => {
    const body = bodyOf(response);
    if (body === null) return undefined;
    const reader = getReader(body);
    const decoder = new TextDecoder(charset);
    let text = '';
    let size = 0;
    for (;;) {
      const { done, value } = await read(reader);
      if (done) return text + decode(decoder);
      size += bytesOf(value);
      if (size > limit) {
        // Settles only when the page has let go of its branch, too.
        onTooLarge();
        await cancel(reader);
        return undefined;
      }
      text += decode(decoder, value, { stream: true });
    }
  };
}
