/**
 * Lays tripwires in a page, as its first script, for anything that a reader of pages might touch or leave behind. What
 * has tripped stands in `window.tripped`.
 */
export function layTripwires(): string {
  const tripped: string[] = [];
  const watchGetter = (owner: object, name: string): void => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const { get } = descriptor ?? {};
    if (descriptor === undefined || get === undefined) throw new Error(`${name} has no getter`);
    Object.defineProperty(owner, name, {
      ...descriptor,
      get(this: unknown) {
        tripped.push(`read ${name}`);
        return Reflect.apply(get, this, []) as unknown;
      },
    });
  };
  watchGetter(HTMLInputElement.prototype, 'value');
  watchGetter(HTMLTextAreaElement.prototype, 'value');
  watchGetter(Document.prototype, 'cookie');
  watchGetter(window, 'localStorage');
  watchGetter(window, 'sessionStorage');
  for (const name of ['getItem', 'key'] as const) {
    const native = Storage.prototype[name];
    Object.defineProperty(Storage.prototype, name, {
      value(this: Storage, ...args: unknown[]) {
        tripped.push(`storage ${name}`);
        return Reflect.apply(native, this, args) as unknown;
      },
    });
  }
  // What browsers tell every page: that it has loaded, is shown, or lies on a desk.
  const ordinary = /^(?:DOMContentLoaded|load|readystatechange|page|visibilitychange|focus|blur|resize|scroll|freeze|resume|beforeunload|unload|device)/;
  const owners: object[] = [window, document, Document.prototype, HTMLElement.prototype];
  const names = new Set(owners.flatMap((owner) => Object.keys(owner)).flatMap((name) => (name.startsWith('on') ? [name.slice(2)] : [])));
  for (const name of [...names, 'tidemark:responses', 'wxt:content-script-started']) {
    for (const target of [window, document]) target.addEventListener(name, ({ type }) => void (ordinary.test(type) || tripped.push(`event ${type}`)), true);
  }
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes) => tripped.push(...changes.map(({ type, target }) => `changed ${type} of ${target.nodeName}`))).observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  Object.defineProperty(window, 'tripped', { value: tripped });
  return 'laid';
}

declare global {
  var tripped: string[];
}
