import { cleanStack, widenStacks } from './clean-stack.ts';

/** A window with its own set of the language's objects: the page's, or that of a frame in it. */
export type Realm = Window & typeof globalThis;

/** What a stand-in does when it is called. `call` calls the native as the page called us, and may be called once. */
type StandIn<Result> = (call: () => Result, self: unknown, args: readonly unknown[]) => Result;

/** Gives a stand-in that a script which inspects it takes for `native`: name, length, properties and text are the same. */
export type Disguise = <Native extends (...args: never[]) => unknown>(native: Native, standIn: StandIn<ReturnType<Native>>) => Native;

export interface Wardrobe {
  disguise: Disguise;
  /** The native behind a stand-in; `undefined` for anything else. */
  nativeOf: (standIn: object) => object | undefined;
}

/** A proxy is its native in everything but the text that `Function.prototype.toString` gives: see `disguise-text`. */
export function createWardrobe(): Wardrobe {
  const { apply } = Reflect;
  const natives = new WeakMap<object, object>();
  const remember = natives.set.bind(natives);
  const disguise: Disguise = (native, standIn) => {
    const proxy = new Proxy(native, {
      apply(target, self, args) {
        const narrow = widenStacks();
        try {
          return standIn(() => apply(target, self, args), self, args);
        } catch (error) {
          throw cleanStack(error);
        } finally {
          narrow();
        }
      },
    });
    remember(proxy, native);
    return proxy;
  };
  return { disguise, nativeOf: natives.get.bind(natives) };
}

/** Puts a method in another's place and leaves the rest of its descriptor as it was. */
export function replaceValue<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name, value: Owner[Name]): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor?.configurable === true) Object.defineProperty(owner, name, { ...descriptor, value });
}

/** The same for a property that is read through a getter. `see` is shown each value that the page reads. */
export function watchGetter<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name, disguise: Disguise, see: (value: Owner[Name]) => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor?.get === undefined || descriptor.configurable !== true) return;
  const get = disguise<() => Owner[Name]>(descriptor.get, (call) => {
    const value = call();
    see(value);
    return value;
  });
  Object.defineProperty(owner, name, { ...descriptor, get });
}
