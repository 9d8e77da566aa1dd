import { Refusal, type RefusalValues } from '../session/refusal.ts';
import type { RefusalCode } from '../session/types.ts';

/** The refusal of an act, as its code and values; `done` when there was none. */
export const refusal = (act: Promise<unknown>): Promise<[RefusalCode, RefusalValues] | 'done'> =>
	act.then(
		() => 'done' as const,
		(reason: unknown) => {
			if (reason instanceof Refusal) return [reason.code, reason.values];
			throw reason;
		}
	);
