import type { ConnectionKind } from '../model/connection.ts';
import type { Connection } from './contract.ts';
import { simplefin } from './simplefin/simplefin.ts';

/** Every kind of connection, once. */
const kinds: Record<ConnectionKind, Connection> = { simplefin };

export const findKind = (kind: ConnectionKind): Connection => kinds[kind];
