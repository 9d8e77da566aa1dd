import type { RequestState } from './types.ts';

/** Whether nothing can change any more; until then the sale cannot end. */
export const isFinal = (state: RequestState): boolean =>
	state === 'paid' || state === 'failed' || state === 'cancelled';
