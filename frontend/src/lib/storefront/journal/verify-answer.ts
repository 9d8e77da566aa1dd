import type { FormAnswer } from '#lib/forms/form-answer.ts';

/** What verifying found, in the words of every proof (English). */
export interface Found {
	readonly isWhole: boolean | null;
	readonly events: number | null;
	/** The first break of every chain. */
	readonly breaks: readonly string[] | null;
	/** What is missing and was acknowledged as lost. */
	readonly losses: readonly string[] | null;
	readonly notices: readonly string[] | null;
}

export interface VerifyAnswer extends FormAnswer {
	readonly found?: Found;
}
