import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { loopbackSources, permissionsFor } from './utils/model/permissions.ts';

/**
 * The test build reads pages on loopback over plain http and can print the ledger back; the store build can do
 * neither. `npm run try`, the demo and the end-to-end tests use the test build. A test checks that no trace of it is
 * in the store build.
 */
const isTestBuild = process.env['TIDEMARK_TEST_BUILD'] === '1';

/** Without a display `npm run dev` only builds and serves, and says which folder to load. */
const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;

/** Each bank that is described by data becomes a script of its own, `banks/<id>.js`, registered on its sites alone. */
const findBanks = (): { name: string; inputPath: string; type: 'unlisted-script' }[] => {
  const folder = path.join(import.meta.dirname, 'bank-adapters');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[a-z0-9-]+[\\/]read\.ts$/.test(file) && !file.startsWith('generic'))
    .toSorted()
    .map((file) => ({ name: `banks/${path.dirname(file)}`, inputPath: path.join(folder, file), type: 'unlisted-script' }));
};

/**
 * In the scripts that come after the reader, what the reader hands over (`bank-adapters/shared.ts`) is taken from it
 * instead of being bundled once more: less to load, and one copy of what a page was found to hold.
 */
function takeFromReader(): Plugin {
  const list = path.join(import.meta.dirname, 'bank-adapters/shared.ts');
  const names = new Map<string, string[]>();
  for (const [, exported = '', from = ''] of readFileSync(list, 'utf8').matchAll(/^export \{ ([^}]+) \} from '([^']+)';$/gm)) {
    names.set(path.resolve(path.dirname(list), from), exported.split(', '));
  }
  return {
    name: 'take-from-reader',
    enforce: 'pre',
    load: (id) => names.get(path.normalize(id))?.map((name) => `export const ${name} = globalThis.tidemarkParts.shared.${name};`).join('\n'),
  };
}

const afterReader = new Set(['responses', 'routes', 'taught', 'teach']);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  hooks: {
    'entrypoints:found': (_wxt, infos) => void infos.push(...findBanks()),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => afterReader.has(name))) (config.plugins ??= []).push(takeFromReader());
    },
  },
  webExt: {
    disabled: !hasDisplay,
    // Chromium refuses to start as root with its sandbox.
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  outDirTemplate: isTestBuild ? '{{browser}}-mv{{manifestVersion}}-test' : '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Tidemark',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    ...permissionsFor(browser === 'firefox' ? 'firefox' : 'chrome', isTestBuild),
    action: { default_title: '__MSG_extensionName__' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        // The background asks the hosts that its user has allowed; our pages bring a narrower policy of their own.
        `connect-src 'self' https:${isTestBuild ? ` ${loopbackSources.join(' ')}` : ''}; ` +
        "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types tidemark",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tidemark@tidemark.money',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  vite: () => ({
    plugins: [preact()],
    // Its other builds are written for browsers that are long gone, and larger for it.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    define: { __TEST_BUILD__: JSON.stringify(isTestBuild) },
    build: { sourcemap: false },
  }),
});
