import { describe, expect, test } from 'vitest';
import { permissionReasons } from '../../utils/model/permissions.ts';
import { readBuiltFiles, readManifest, readWithChunks, storeBuilds } from './built-files.ts';

/** What only the test build may hold: its hooks, its clock, and the loopback hosts. */
const traces = ['tidemarkTest', 'testNow', 'testPace', '.localhost', 'http://127.0.0.1', 'performance.mark('];

/** Strings that survive minifying and tell that the database came along. */
const databaseTraces = ['PrematureCommit', 'indexedDB.open', 'DexieError', 'argon2'];

describe.each(storeBuilds)('the store build %s', (build) => {
  test('holds no trace of the test build', () => {
    const found = readBuiltFiles(build).flatMap((file) => traces.filter((trace) => file.text.includes(trace)).map((trace) => `${file.path}: ${trace}`));
    expect(found).toEqual([]);
  });

  test('asks for no host at install, and only for permissions that are explained', () => {
    const manifest = readManifest(build);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    const asked = [...manifest.permissions, ...manifest.optional_permissions, ...(build.startsWith('firefox') ? ['offscreen'] : [])];
    expect(asked.toSorted()).toEqual(Object.keys(permissionReasons).toSorted());
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('allows no remote code and no inline script', () => {
    const policy = readManifest(build).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types tidemark");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|http:/);
    expect(policy.split('; ').filter((each) => each.includes('https:'))).toEqual(["connect-src 'self' https:"]);
  });

  test('lets the background alone out', () => {
    for (const page of ['options.html', 'popup.html']) {
      expect(readBuiltFiles(build).find(({ path }) => path.endsWith(page))?.text).toContain(`http-equiv="Content-Security-Policy" content="connect-src 'self'"`);
    }
  });

  test('a bank page never loads the database', () => {
    const scripts = ['content-scripts/observe.js', 'content-scripts/bank.js', 'reader.js', 'responses.js', 'routes.js', 'taught.js', 'teach.js', 'catch-up.js', 'receipt.js', 'report.js', 'banks/de-dkb.js'].map((entry) => readWithChunks(build, entry));
    expect(scripts.every((text) => text.length > 200)).toBe(true);
    expect(databaseTraces.filter((trace) => scripts.join('').includes(trace))).toEqual([]);
  });

  test('what locks backups comes with its own worker alone', () => {
    const holders = readBuiltFiles(build).filter(({ text }) => text.includes('age-encryption.org/v1')).map((file) => file.path);
    expect(holders).toEqual(['backup-worker.js']);
    for (const entry of ['background.js', 'options.html', 'popup.html']) expect(readWithChunks(build, entry)).not.toContain('AGE-SECRET-KEY-');
  });

  test('the background holds no reader of pages', () => {
    const background = readWithChunks(build, 'background.js');
    expect(background.length).toBeGreaterThan(200);
    expect(background).not.toContain('querySelectorAll');
  });
});

test('the checks can fail: the test build holds what the store build must not', () => {
  const texts = readBuiltFiles('chrome-mv3-test').map((file) => file.text).join('\n');
  expect(traces.filter((trace) => texts.includes(trace))).toEqual(traces);
  expect(databaseTraces.filter((trace) => readWithChunks('chrome-mv3-test', 'background.js').includes(trace)).length).toBeGreaterThan(0);
});
