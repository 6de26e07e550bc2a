/** The door of connections: accounts that a service hands over, for those who prefer it. */
export { addConnection, removeConnection } from './add-connection.ts';
export type { Wire } from './contract.ts';
export { ConnectionError } from './contract.ts';
export { findConnection, readConnections } from './documents.ts';
export type { Pulled } from './pull.ts';
export { pullConnection } from './pull.ts';
export { createWire } from './wire.ts';
