import { permissionReasons } from '../../../model/permissions.ts';
import type { RoomWords } from '../../message-types.ts';

/** Why each permission is asked for: the very sentences of the manifest's own table. */
export const permissions = permissionReasons satisfies RoomWords;
