/**
 * True for this machine itself, under any of the names that the test build serves pages by. Always false in the store
 * build, where the bundler leaves nothing of it.
 */
export const isLoopbackHost = (host: string): boolean =>
  __TEST_BUILD__ && (host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1');
