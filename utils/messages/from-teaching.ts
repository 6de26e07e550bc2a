/** The sending half of the overlay in which a page is taught; apart, so that no other page carries its schema. */
import type { TeachOrder, TeachStep } from '../model/teaching.ts';
import { sendMessage } from './messaging.ts';
import { teachOrderSchema } from './schemas/teaching.ts';
import { defaultWaits, sendUntilAnswered, sleep } from './until-answered.ts';

/** Tells a step of teaching, and resolves with what is known so far. Throws `UnansweredError`. */
export const tellTeaching = (step: TeachStep): Promise<TeachOrder> => sendUntilAnswered(() => sendMessage('page/teach', step), teachOrderSchema, { waits: defaultWaits, repeatable: true, sleep });
