import { textOf } from '#lib/forms/form-answer.ts';

const STEPS = ['ACCEPTED', 'MADE', 'PACKED'] as const;

export type Step = (typeof STEPS)[number];

/** What a form's button says that she has done; whatever else it says, that she has taken it. */
export const stepFrom = (typed: FormData): Step =>
	STEPS.find((step) => step === textOf(typed, 'step')) ?? 'ACCEPTED';
