/** What a native function looks like to a script that inspects one of ours. */
export interface Disguise {
  /** A stand-in for `native` that calls `apply` in its place; name, length, properties and text are the native's. */
  wrap: <Native extends (...args: never[]) => unknown>(
    native: Native,
    apply: (call: () => ReturnType<Native>, self: unknown, args: readonly unknown[]) => ReturnType<Native>,
  ) => Native;
}

/**
 * Pages and their bot walls look at `fetch.toString()`. A proxy keeps everything but that text, so the text is given by
 * `Function.prototype.toString`, which is wrapped the same way and answers for itself too.
 */
export function createDisguise(): Disguise {
  const natives = new WeakMap<object, object>();
  const { apply: reflectApply } = Reflect;
  const nativeText = Function.prototype.toString;
  const lookUp = natives.get.bind(natives);

  const wrap: Disguise['wrap'] = (native, apply) => {
    const proxy = new Proxy(native, {
      apply: (target, self, args) => apply(() => reflectApply(target, self, args), self, args),
    });
    natives.set(proxy, native);
    return proxy;
  };

  const text = wrap(nativeText, (call, self) => {
    const native = typeof self === 'function' ? lookUp(self) : undefined;
    return native === undefined ? call() : reflectApply(nativeText, native, []);
  });
  replaceMethod(Function.prototype, 'toString', text);
  return { wrap };
}

/** Puts a method in another's place and leaves its descriptor (enumerable, writable, configurable) as it was. */
export function replaceMethod<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name, method: Owner[Name]): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor?.configurable === true) Object.defineProperty(owner, name, { ...descriptor, value: method });
}
