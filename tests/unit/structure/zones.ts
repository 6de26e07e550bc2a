/**
 * Who may import whom. Each zone is a room of the house; what it does not name it may not touch.
 * The first zone whose `holds` matches a path is that path's zone, so narrower ones stand first.
 */
export interface Zone {
  name: string;
  holds: RegExp;
  /** Names of zones it may import, beside itself. */
  mayImport: string[];
  /** Packages it may import. */
  packages: RegExp[];
  /** Why, said with each violation. */
  why: string;
}

const zod = /^zod\/mini$/;
const browser = /^wxt\/browser$/;
const pure = ['model', 'parse', 'read', 'pure domains'];
const stateful = ['vault door', 'ledger door', 'settings door', 'vault contract', 'ledger contract', 'settings contract'];

export const zones: Zone[] = [
  { name: 'model', holds: /^utils\/model\//, mayImport: [], packages: [], why: 'the model knows nobody, so everybody may know it' },
  { name: 'parse', holds: /^utils\/parse\//, mayImport: ['model'], packages: [], why: 'parsing is pure' },
  { name: 'read', holds: /^utils\/read\//, mayImport: ['model', 'parse'], packages: [], why: 'row logic is pure' },
  {
    name: 'files of ours',
    holds: /^utils\/import-export\/(out|backup)\//,
    mayImport: ['model', 'parse'],
    packages: [zod, /^age-encryption$/],
    why: 'what is written and read back is pure: whoever asks brings the ledger and takes the text',
  },
  {
    name: 'pure domains',
    holds: /^utils\/(categorize|recurring|budget|forecast|advice|import-export|sample|ledger\/merge)\//,
    mayImport: ['model', 'parse', 'read', 'ledger contract'],
    packages: [/^compromise(\/|$)/, /^fflate$/],
    why: 'domains are pure: they are handed data and give data back',
  },
  {
    name: 'scrub',
    holds: /^utils\/scrub\//,
    mayImport: ['model', 'parse', 'read', 'readers'],
    packages: [/^@noble\/hashes\//],
    why: 'a page without anything of anybody’s keeps what the readers look at, and they are all it knows',
  },
  { name: 'vault contract', holds: /^utils\/vault\/contract\.ts$/, mayImport: ['model'], packages: [], why: 'a contract is types' },
  { name: 'ledger contract', holds: /^utils\/ledger\/contract\.ts$/, mayImport: ['model'], packages: [], why: 'a contract is types' },
  { name: 'settings contract', holds: /^utils\/settings\/contract\.ts$/, mayImport: ['model'], packages: [], why: 'a contract is types' },
  { name: 'vault door', holds: /^utils\/vault\/(index|browser-vault)\.ts$/, mayImport: ['vault', 'vault contract', 'model'], packages: [browser, zod], why: 'the vault stands below the ledger' },
  {
    name: 'vault',
    holds: /^utils\/vault\//,
    mayImport: ['vault contract', 'vault door', 'model'],
    packages: [zod, /^dexie$/, /^hash-wasm/, /^@hpke\//, /^@noble\/hashes\//],
    why: 'the database is defined and opened here alone',
  },
  {
    name: 'settings door',
    holds: /^utils\/settings\/index\.ts$/,
    mayImport: ['settings', 'settings contract', 'model'],
    packages: [],
    why: 'a door only opens',
  },
  { name: 'settings', holds: /^utils\/settings\//, mayImport: ['settings contract', 'message schemas', 'model', 'parse'], packages: [zod, browser], why: 'settings hold nothing private' },
  { name: 'migrations', holds: /^utils\/ledger\/migrations\/index\.ts$/, mayImport: ['model'], packages: [], why: 'migrations are pure: the worker runs them on files, the ledger on vaults' },
  {
    name: 'ledger door',
    holds: /^utils\/ledger\/(index|reading|read-back|backup\/index)\.ts$/,
    mayImport: ['ledger', 'ledger contract', 'vault contract', ...pure],
    packages: [zod],
    why: 'the ledger stands on the vault and below the screens',
  },
  {
    name: 'ledger',
    holds: /^utils\/ledger\//,
    mayImport: [...pure, ...stateful, 'message schemas', 'migrations'],
    packages: [zod],
    why: 'the ledger stands on the vault and below the screens',
  },
  {
    name: 'connect contract',
    holds: /^utils\/connect\/(contract|simplefin\/setup-token)\.ts$/,
    mayImport: ['model'],
    packages: [],
    why: 'what a page may know of a connection opens nothing',
  },
  { name: 'connect door', holds: /^utils\/connect\/reading\.ts$/, mayImport: ['connect'], packages: [], why: 'pages see connections without what opens them' },
  {
    name: 'connect',
    holds: /^utils\/connect\//,
    mayImport: [...pure, ...stateful, 'connect contract', 'message schemas'],
    packages: [zod],
    why: 'connections stand beside the ledger: they hand it what came, and keep their secrets in the vault',
  },
  { name: 'message schemas', holds: /^utils\/messages\/(schemas\/|(backup-)?protocol\.ts|worker-protocol\.ts|bridge\.ts)/, mayImport: ['model', 'message schemas'], packages: [zod], why: 'schemas are shared by both ends' },
  { name: 'messages', holds: /^utils\/messages\//, mayImport: ['message schemas', 'model'], packages: [zod, browser, /^@webext-core\/messaging$/], why: 'messages carry, they do not act' },
  { name: 'i18n', holds: /^utils\/i18n\//, mayImport: ['model', 'parse', 'message schemas'], packages: [], why: 'words know only what they speak of' },
  { name: 'about', holds: /^bank-adapters\/(types|[a-z0-9-]+\/about)\.ts$/, mayImport: ['model'], packages: [], why: 'plain data that anyone may import' },
  { name: 'registry', holds: /^bank-adapters\/registry\.ts$/, mayImport: ['about', 'model'], packages: [], why: 'the list of banks must not bring their readers along' },
  {
    name: 'readers',
    holds: /^bank-adapters\//,
    mayImport: ['about', 'registry', 'model', 'parse', 'read'],
    packages: [zod],
    why: 'readers are pure: no browser, no database, no messages',
  },
  {
    name: 'report',
    holds: /^entrypoints\/report\//,
    mayImport: ['scrub', 'readers', 'about', 'model'],
    packages: [/^wxt\/utils\//],
    why: 'what makes a report sends nothing: it gives it to who asked',
  },
  {
    name: 'content scripts',
    holds: /^entrypoints\/([a-z-]+\.content(\/|\.ts)|catch-up\/|(reader|responses|routes|taught)\.ts|receipt\/|teach\/)/,
    mayImport: ['readers', 'about', 'registry', 'messages', 'message schemas', 'model', 'parse', 'i18n'],
    packages: [zod, browser, /^wxt\/utils\//],
    why: 'a bank page never loads the database, settings or a component',
  },
  {
    name: 'worker',
    holds: /^entrypoints\/(backup-)?worker\.ts$/,
    mayImport: [...pure, 'files of ours', 'migrations', 'messages', 'message schemas'],
    packages: [/^wxt\/utils\//],
    why: 'the worker is handed plain data and gives plain data back',
  },
  {
    name: 'offscreen',
    holds: /^entrypoints\/offscreen\//,
    mayImport: ['messages', 'message schemas', 'model'],
    packages: [],
    why: 'the offscreen document only hands on: it decides and stores nothing',
  },
  {
    name: 'background',
    holds: /^entrypoints\/background\//,
    mayImport: [...pure, ...stateful, 'migrations', 'ledger', 'vault', 'settings', 'connect', 'connect contract', 'messages', 'message schemas', 'i18n', 'about', 'registry'],
    packages: [zod, browser, /^wxt\/utils\//],
    why: 'the background renders nothing and reads no page',
  },
  {
    name: 'components',
    holds: /^components\//,
    mayImport: [...pure, 'files of ours', 'migrations', 'ledger door', 'settings door', 'settings', 'connect contract', 'vault contract', 'ledger contract', 'settings contract', 'messages', 'message schemas', 'i18n', 'about', 'registry'],
    packages: [browser, /^preact(\/|$)/, /^@preact\/signals/, /^chart\.js/, /^lucide-preact/],
    why: 'screens read; the background writes',
  },
  {
    name: 'pages',
    holds: /^entrypoints\/(popup|options)\//,
    mayImport: [...pure, 'components', 'ledger door', 'vault door', 'connect door', 'connect contract', 'settings door', 'settings', 'vault contract', 'ledger contract', 'settings contract', 'messages', 'message schemas', 'i18n', 'about', 'registry'],
    packages: [browser, zod, /^preact(\/|$)/, /^@preact\/signals/, /^lucide-preact/],
    why: 'pages are components and what components may',
  },
];

/** Tests, tools and benches may import anything. */
export const isOutsideZones = (filePath: string): boolean => filePath.startsWith('tests/') || filePath.endsWith('.d.ts');

/** The zone of a path, or `undefined` where it lies in none. */
export const zoneOf = (filePath: string): Zone | undefined => zones.find((zone) => zone.holds.test(filePath));
