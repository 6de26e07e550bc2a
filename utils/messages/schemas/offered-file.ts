import * as z from 'zod/mini';
import type { FileContents, ImportOrder, OfferedFile } from '../../model/offered-file.ts';
import { offerLimits } from '../../model/offered-file.ts';
import { largestFile } from '../bridge.ts';
import { typed } from './typed.ts';
import { id, text } from './values.ts';

const name = text(offerLimits.name);

/** `page/import`. */
export const importOrderSchema = typed<ImportOrder>()(z.object({ file: z.exactOptional(id) }));

/** The answer to it. */
export const importOpenedSchema = typed<{ isOpened: boolean }>()(z.object({ isOpened: z.boolean() }));

/** `page/file`. */
export const fileOrderSchema = typed<{ id: string }>()(z.object({ id }));

/** The answer to `page/files`. */
export const offeredFilesSchema = typed<OfferedFile[]>()(z.array(z.object({ id, name })).check(z.maxLength(offerLimits.files)));

/** The answer to `page/file`; `null` where the page keeps it no longer. */
export const fileContentsSchema: z.ZodMiniType<FileContents | null> = z.nullable(typed<FileContents>()(z.object({ name, base64: text(Math.ceil(largestFile / 3) * 4) })));
