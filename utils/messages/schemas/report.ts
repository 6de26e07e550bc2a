import * as z from 'zod/mini';
import type { PageReport, ReportedResponse, ReportFailure, ReportReply } from '../../model/report.ts';
import { typed } from './typed.ts';
import { count, text } from './values.ts';

const response = typed<ReportedResponse>()(
  z.object({ url: text(8_192), method: text(20), status: count, contentType: text(200), body: z.exactOptional(text(6_000_000)) }),
);
const report = typed<PageReport>()(z.object({ url: text(8_192), markup: text(30_000_000), responses: z.array(response).check(z.maxLength(200)), left: count }));
const failure = typed<ReportFailure>()(z.enum(['password-field', 'too-large', 'failed']));

/** The answer to `page/report`. */
export const reportReplySchema = typed<ReportReply>()(
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), report }), z.object({ ok: z.literal(false), code: failure })]),
);
