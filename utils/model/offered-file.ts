/** A file that a page gave its user to download, and that holds transactions by the look of it. The page's document keeps it. */
export interface OfferedFile {
  /** Random: an address that names it cannot mean another one later. */
  id: string;
  name: string;
}

/** The same with what it holds. */
export interface FileContents {
  name: string;
  base64: string;
}

/** What the page asks for when its user has pressed the button under a file: where to look at it, or where to drop it. */
export interface ImportOrder {
  /** Left out where the file was not seen. */
  file?: string;
}

/** Characters of a name, files of one document, and bytes of them all. */
export const offerLimits = { name: 200, files: 3, bytes: 20 * 1024 * 1024 } as const;
