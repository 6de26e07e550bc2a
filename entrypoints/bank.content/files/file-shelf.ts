import type { ObservedFile } from '../../../utils/messages/bridge.ts';
import type { FileContents, OfferedFile } from '../../../utils/model/offered-file.ts';
import { offerLimits } from '../../../utils/model/offered-file.ts';
import { createTokenBucket } from '../token-bucket.ts';
import { readDataAddress } from './data-address.ts';
import type { FileLink } from './file-link.ts';
import { cleanName, promisesTransactions } from './file-link.ts';
import { kindOfBankFile } from './kind-of-file.ts';

/** Milliseconds: how long a file waits for the click on its link and the click for its file, and how long one is offered. */
const meeting = 500;
const offering = 15 * 60_000;
/** Files that wait to be asked for: a page may make them long before. */
const mostWaiting = 8;
const arrivalRate = { capacity: 20, perSecond: 2 };

/** A file that the page's user has downloaded. Without `id` it was not seen; without `name` nobody said what it is called. */
export interface SpottedFile {
  id?: string;
  name?: string;
}

export interface FileShelfEquipment {
  /** Milliseconds, never backwards. */
  clock: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  newId: () => string;
  /** Whether the page acts at its user's hand now. */
  isByUser: () => boolean;
  /** True while nothing may be kept. */
  isGuarded: () => boolean;
  /** How a file begins, as text. */
  readHead: (file: Blob) => Promise<string>;
  readBase64: (file: Blob) => Promise<string>;
}

/** The files that a page gives its user, until somebody asks for what they hold. They never leave the document before. */
export interface FileShelf {
  put: (made: ObservedFile) => void;
  /** Somebody, or the page itself, has pressed a link to a file. */
  press: (link: FileLink) => void;
  onSpotted: (callback: (file: SpottedFile) => void) => void;
  /** What nobody has asked for yet, oldest first. */
  list: () => OfferedFile[];
  open: (id: string) => Promise<FileContents | null>;
  empty: () => void;
}

interface Offered extends ObservedFile, OfferedFile {
  until: number;
  isTaken?: true;
}

export function createFileShelf({ clock, sleep, newId, isByUser, isGuarded, readHead, readBase64 }: FileShelfEquipment): FileShelf {
  let made: ObservedFile[] = [];
  let pressed: FileLink[] = [];
  let offered: Offered[] = [];
  let spotted: (file: SpottedFile) => void = () => undefined;
  const arrivals = createTokenBucket(arrivalRate, clock);
  const admits = (): boolean => arrivals.take(1) && !isGuarded();

  const dropOld = (): void => {
    offered = offered.filter(({ until }) => until > clock());
  };
  const offer = (file: Offered): void => {
    dropOld();
    offered = newest([...offered.filter(({ url }) => url !== file.url), file], offerLimits.files);
    void sleep(offering).then(dropOld);
  };
  /** Looks at a file, and forgets it where it is none of a bank's. */
  const look = async (file: ObservedFile, name: string): Promise<void> => {
    made = made.filter(({ url }) => url !== file.url);
    const kind = kindOfBankFile({ name, type: file.file.type, head: await readHead(file.file) });
    if (kind === undefined || isGuarded()) return;
    const id = newId();
    offer({ url: file.url, file: file.file, id, name: name || `download.${kind}`, until: clock() + offering });
    spotted(name === '' ? { id } : { id, name });
  };
  const pressMade = async (link: FileLink): Promise<void> => {
    const known = [...made, ...offered].find(({ url }) => url === link.url);
    if (known !== undefined) return look(known, link.name);
    pressed = [...pressed, link].slice(-mostWaiting);
    await sleep(meeting);
    if (!pressed.includes(link)) return;
    pressed = pressed.filter((each) => each !== link);
    if (promisesTransactions(link.name)) spotted({ name: link.name });
  };
  const putMade = async (file: ObservedFile): Promise<void> => {
    const name = file.file instanceof File ? cleanName(file.file.name) : '';
    const link = pressed.find(({ url }) => url === file.url);
    pressed = pressed.filter((each) => each !== link);
    if (link !== undefined) return look(file, link.name || name);
    made = newest([...made, file], mostWaiting);
    if (!isByUser()) return;
    // A link that nobody hangs into the page is pressed unseen.
    await sleep(meeting);
    if (made.includes(file)) await look(file, name);
  };

  return {
    put: (file) => void (admits() && putMade(file)),
    press: (link) => {
      if (!admits()) return;
      if (link.url.startsWith('blob:')) void pressMade(link);
      else if (link.url.startsWith('data:')) {
        const file = readDataAddress(link.url);
        if (file !== undefined) void look({ url: link.url, file }, link.name);
      } else spotted({ name: link.name });
    },
    onSpotted: (callback) => {
      spotted = callback;
    },
    list: () => {
      dropOld();
      return offered.filter(({ isTaken }) => isTaken !== true).map(({ id, name }) => ({ id, name }));
    },
    open: async (id) => {
      dropOld();
      const found = offered.find((each) => each.id === id);
      if (found === undefined) return null;
      found.isTaken = true;
      return { name: found.name, base64: await readBase64(found.file) };
    },
    empty: () => {
      made = [];
      pressed = [];
      offered = [];
    },
  };
}

/** So many of the newest as there is room for. */
function newest<Each extends ObservedFile>(files: readonly Each[], most: number): Each[] {
  let bytes = 0;
  return files
    .slice(-most)
    .toReversed()
    .filter(({ file }) => (bytes += file.size) <= offerLimits.bytes)
    .toReversed();
}
