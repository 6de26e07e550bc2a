import type { Adapter } from '../types.ts';
import { createGeneric } from './create-generic.ts';
import { readGenericResponses } from './response/read.ts';

/** The generic reader with both witnesses. */
export const adapter: Adapter = createGeneric(readGenericResponses);
