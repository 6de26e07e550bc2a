import type { RoomWords } from '../../message-types.ts';

export const onboarding = {
  title: 'Tidemark',
} as const satisfies RoomWords;
