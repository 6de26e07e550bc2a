import * as z from 'zod/mini';
import { largestBody, largestFile } from '../bridge.ts';

/** A response as the page's world handed it over. The page may have forged it: it is only ever one witness of two. */
export const observedResponseSchema = z.object({
  url: z.string().check(z.maxLength(8_192), z.refine((url) => /^https?:/.test(url) && URL.canParse(url))),
  method: z.string().check(z.maxLength(16)),
  status: z.int().check(z.gte(100), z.lte(599)),
  contentType: z.string().check(z.maxLength(200)),
  body: z.string().check(z.maxLength(largestBody)),
  at: z.number(),
});

/** A file that the page has made, as the page's world handed it over; forged as easily. What it holds is not looked at here. */
export const observedFileSchema = z.object({
  url: z.string().check(z.startsWith('blob:'), z.maxLength(1_000)),
  file: z.instanceof(Blob).check(z.refine(({ size }) => size <= largestFile)),
});
