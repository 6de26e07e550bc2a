import type { RoomWords } from '../../message-types.ts';

export const lock = {
  title: 'Tidemark',
} as const satisfies RoomWords;
