/** The reading side of connections, for pages: what opens an account is not among it. */
export { readConnections } from './documents.ts';
