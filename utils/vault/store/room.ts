import type { VaultEnvironment, VaultStep } from '../contract.ts';
import type { Bytes } from '../keys/bytes.ts';
import type { DatabaseDoor } from './database.ts';
import { openDatabaseDoor } from './database.ts';
import type { Manifest } from './head.ts';
import type { Mirror } from './mirror.ts';
import { openMirror } from './mirror.ts';
import type { Session } from './session.ts';
import { openSession } from './session.ts';

/** One vault's equipment, handed to every function that works on it. */
export interface Room {
  environment: VaultEnvironment;
  database: DatabaseDoor;
  mirror: Mirror;
  session: Session;
  random: (length: number) => Bytes;
  /** Says that a named step is behind us. */
  step: (step: VaultStep) => Promise<void>;
  /** The newest head that was checked, by its signature, so that it is checked once. */
  known: { mac: string; keyId: string; manifest: Manifest } | undefined;
  /** Tells this context's listeners of a commit that the mirror could not tell. */
  announce: () => void;
}

export function openRoom(environment: VaultEnvironment, announce: () => void): Room {
  return {
    environment,
    database: openDatabaseDoor(environment.name),
    mirror: openMirror(environment.local, environment.name),
    session: openSession(environment.session, environment.name),
    random: environment.random,
    step: async (step) => environment.onStep?.(step),
    known: undefined,
    announce,
  };
}
