import { browser } from 'wxt/browser';

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (file: string) => string }) => { createScriptURL: (file: string) => string };
}

const rules = {
  createScriptURL: (file: string): string => {
    if (file !== '/backup-worker.js') throw new TypeError('No script of ours');
    return browser.runtime.getURL(file);
  },
};

/**
 * Starts the worker for backups where no screen is: in Chrome's offscreen document and in Firefox's event page. Our
 * content security policy takes no other text for a script there. Pages with screens have a policy of their own.
 */
export function startBackupWorker(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('tidemark', rules) ?? rules;
  return new Worker(policy.createScriptURL('/backup-worker.js'));
}

/** Made once: a second policy of the name is refused. */
let policy: typeof rules | undefined;
