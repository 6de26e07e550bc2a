/** A response of a reported page, scrubbed. The body is left out where it is of a kind that cannot be scrubbed. */
export interface ReportedResponse {
  url: string;
  method: string;
  status: number;
  contentType: string;
  body?: string;
}

/** A page as it may be shown to others: nothing in it is somebody's own, and the amounts still add up. */
export interface PageReport {
  /** Without what names anybody or anything in it. */
  url: string;
  markup: string;
  /** Newest first. */
  responses: ReportedResponse[];
  /** How many of the words and numbers that were taken out still occur in it, by chance. */
  left: number;
}

/** `password-field`: nothing is read while one is to be seen. `too-large`: more than can be looked through. */
export type ReportFailure = 'password-field' | 'too-large' | 'failed';

export type ReportReply = { ok: true; report: PageReport } | { ok: false; code: ReportFailure };
