import type { RefusalCode } from './types.ts';

export type RefusalValues = Readonly<Record<string, string | number>>;

/** The till does not do what was asked, and nothing was written. The screens have words for each code. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly code: RefusalCode;
	readonly values: RefusalValues;

	constructor(code: RefusalCode, values: RefusalValues = {}, options?: ErrorOptions) {
		super(`${code} ${JSON.stringify(values)}`, options);
		this.code = code;
		this.values = values;
	}
}
