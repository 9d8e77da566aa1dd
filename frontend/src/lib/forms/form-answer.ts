import { fail, type ActionFailure } from '@sveltejs/kit';
import { problemsByField, type Problem } from '#lib/graphql/problems.ts';

/** What every form action of the dashboard answers; a page has several forms, `form` says which. */
export interface FormAnswer {
	readonly form: string;
	readonly saved: boolean;
	/** In words, by the name of the field; those of the whole form under `''`. */
	readonly problems: Readonly<Record<string, string>>;
	/** What was typed, so that nothing is lost; fields of the same name are joined by commas. */
	readonly values: Readonly<Record<string, string>>;
}

export const saved = (form: string): FormAnswer => ({
	form,
	saved: true,
	problems: {},
	values: {}
});

/** The form again, as it was typed, with what to correct. */
export const refused = (
	form: string,
	typed: FormData,
	problems: Readonly<Record<string, string>>,
	status = 422
): ActionFailure<FormAnswer> =>
	fail(status, { form, saved: false, problems, values: typedValues(typed) });

/** `saved` or `refused`, as the API's payload says; 401 when she was signed out meanwhile. */
export const answered = (
	form: string,
	typed: FormData,
	problems: readonly Problem[]
): FormAnswer | ActionFailure<FormAnswer> =>
	problems.length === 0
		? saved(form)
		: refused(form, typed, problemsByField(problems), statusOf(problems));

/** The status of a refusal: its page must not be left for the sign-in, which would lose what was typed. */
export const SIGNED_OUT = 401;

export const statusOf = (problems: readonly Problem[]): number =>
	problems.some(({ code }) => code === 'SIGN_IN') ? SIGNED_OUT : 422;

/** One field of a form as text; missing ones and files are empty. */
export function textOf(typed: FormData, name: string): string {
	const value = typed.get(name);
	return typeof value === 'string' ? value.trim() : '';
}

/** The answer, if it is for this form. */
export const answerFor = (form: string, answer: FormAnswer | null): FormAnswer | null =>
	answer?.form === form ? answer : null;

/** What was typed, by field; those of the same name joined by commas. */
export function typedValues(typed: FormData): Record<string, string> {
	const texts = [...typed].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string'
	);
	const values: Record<string, string> = {};
	for (const [name, text] of texts)
		values[name] = name in values ? `${values[name]},${text}` : text;
	return values;
}
