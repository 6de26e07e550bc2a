import type { RoomWords } from '../../message-types.ts';

export const popup = {
  title: 'Tidemark',
} as const satisfies RoomWords;
