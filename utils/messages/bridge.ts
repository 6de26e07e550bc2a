/**
 * The event by which the script in the page's world hands its port to the script in the isolated one. The isolated
 * script listens first, takes the first port and no other, and trusts nothing that comes through it.
 */
export const handOverEvent = 'tidemark:responses';

/** A body larger than this is not handed over: characters for text, bytes on the wire. */
export const largestBody = 5 * 1024 * 1024;

/** Posted in place of a body that is larger, so that it is counted. */
export const tooLarge = 'too large';

/** A file larger than this is not handed over, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/** What the observer posts of a file that the page has made: the file itself, unread. Parsed by `observedFileSchema` on the other side. */
export interface ObservedFile {
  /** The address that the page was given for it, `blob:…`. */
  url: string;
  file: Blob;
}

/** What the observer posts through its port. Plain data; parsed by `observedResponseSchema` on the other side. */
export interface ObservedMessage {
  url: string;
  method: string;
  status: number;
  contentType: string;
  body: string;
  /** Milliseconds since the page's time origin. */
  at: number;
}
