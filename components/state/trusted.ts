import { browser } from 'wxt/browser';

/**
 * The only two texts that these pages hand to the browser as more than text. Our content security policy refuses all
 * others, where the browser knows Trusted Types; elsewhere a text stays one.
 */
interface TrustedPolicy {
  createScriptURL: (file: string) => string;
  createHTML: (markup: string) => string;
}

interface TrustedTypes {
  createPolicy: (name: string, rules: TrustedPolicy) => TrustedPolicy;
}

const rules: TrustedPolicy = {
  createScriptURL: (file) => {
    if (file !== '/worker.js' && file !== '/backup-worker.js') throw new TypeError('No script of ours');
    return browser.runtime.getURL(file);
  },
  createHTML: (markup) => markup,
};

let policy: TrustedPolicy | undefined;
/** Made once: a second policy of the name is refused. */
function trust(): TrustedPolicy {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (policy ??= trustedTypes?.createPolicy('tidemark', rules) ?? rules);
}

/** Where the worker for backups lies. */
export const backupWorkerUrl = (): string => trust().createScriptURL('/backup-worker.js');

/** Where our worker lies. */
export const workerUrl = (): string => trust().createScriptURL('/worker.js');

/** Markup for a frame whose sandbox allows nothing: no scripts, no forms, no origin. For nothing else. */
export const sandboxedMarkup = (markup: string): string => trust().createHTML(markup);
