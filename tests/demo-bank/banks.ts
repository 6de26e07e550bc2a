import { baleine } from './baleine/bank.ts';
import type { DemoBank } from './bank.ts';
import { harborcreek } from './harborcreek/bank.ts';
import { nordlicht } from './nordlicht/bank.ts';
import { tideway } from './tideway/bank.ts';

/** The invented banks, each built in another way. */
export const banks: readonly DemoBank[] = [nordlicht, tideway, baleine, harborcreek];
