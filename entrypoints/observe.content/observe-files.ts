import { largestFile } from '../../utils/messages/bridge.ts';
import { detach, detachGetter } from './detached.ts';
import type { Disguise, Realm } from './disguise.ts';
import { replaceValue } from './disguise.ts';
import type { Outlet } from './open-port.ts';

const exec = detach(RegExp.prototype.exec);

/** Types under which pages hand out files of accounts, none among them. Pictures and pages never are. */
const mayBeAccounts = /^$|^(?!image|.*html).*(?:csv|comma|ofx|qfx|qif|xml|excel|sheet|plain|octet|download)/;

/**
 * Hands over the files that the page makes for its user to download, when it asks for an address for them. They are
 * not read here: what goes through the port is the file as the browser holds it.
 */
export function observeFiles({ Blob, URL }: Realm, disguise: Disguise, { isOpen, post }: Outlet): void {
  const [sizeOf, typeOf] = [detachGetter(Blob.prototype, 'size'), detachGetter(Blob.prototype, 'type')];
  const createObjectURL = disguise(URL.createObjectURL, (call, _self, [given]) => {
    const url = call();
    try {
      // Throws where it is no file: a stream of video gets an address too.
      const file = given as Blob;
      if (isOpen() && exec(mayBeAccounts, typeOf(file)) && sizeOf(file) <= largestFile) post({ url, file });
    } catch {
      return url;
    }
    return url;
  });
  replaceValue(URL, 'createObjectURL', createObjectURL);
}
