import { detach } from './detached.ts';
import { replaceValue, watchGetter, type Realm, type Wardrobe } from './disguise.ts';

/**
 * Pages and their bot walls look at `fetch.toString()`. So the text of a stand-in is its native's, and the function
 * that gives it answers for itself too. A frame has natives of its own, which a page can ask about its own functions:
 * each frame of the same origin is prepared when the page first takes hold of it through its element.
 * A page that reaches a new frame by number (`frames[0]`), or a window that it opens, before that finds functions whose
 * text it can tell: nothing can stand between a page and those.
 */
export function disguiseText(realm: Realm, wardrobe: Wardrobe): void {
  const { disguise, nativeOf } = wardrobe;
  const { prototype } = realm.Function;
  if (nativeOf(prototype.toString) !== undefined) return;
  const textOf = detach<unknown, [], string>(prototype.toString);
  const toString = disguise(prototype.toString, (call, self) => {
    const native = typeof self === 'function' ? nativeOf(self) : undefined;
    return native === undefined ? call() : textOf(native);
  });
  replaceValue(prototype, 'toString', toString);

  const prepare = (frame: Window | null | undefined): void => {
    try {
      // Throws for a frame of another origin, whose natives the page cannot reach either.
      if (frame && isRealm(frame)) disguiseText(frame, wardrobe);
    } catch {
      return;
    }
  };
  const frames = realm.HTMLIFrameElement.prototype;
  watchGetter(frames, 'contentWindow', disguise, prepare);
  watchGetter(frames, 'contentDocument', disguise, (document) => prepare(document?.defaultView));
}

const isRealm = (frame: Window): frame is Realm => 'Function' in frame;
