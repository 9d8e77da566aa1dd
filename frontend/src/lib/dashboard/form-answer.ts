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
	problems: Readonly<Record<string, string>>
): ActionFailure<FormAnswer> =>
	fail(422, { form, saved: false, problems, values: typedValues(typed) });

/** `saved` or `refused`, as the API's payload says. */
export const answered = (
	form: string,
	typed: FormData,
	problems: readonly Problem[]
): FormAnswer | ActionFailure<FormAnswer> =>
	problems.length === 0 ? saved(form) : refused(form, typed, problemsByField(problems));

/** One field of a form as text; missing ones and files are empty. */
export function textOf(typed: FormData, name: string): string {
	const value = typed.get(name);
	return typeof value === 'string' ? value.trim() : '';
}

/** The answer, if it is for this form. */
export const answerFor = (form: string, answer: FormAnswer | null): FormAnswer | null =>
	answer?.form === form ? answer : null;

function typedValues(typed: FormData): Record<string, string> {
	const texts = [...typed].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string'
	);
	const values: Record<string, string> = {};
	for (const [name, text] of texts)
		values[name] = name in values ? `${values[name]},${text}` : text;
	return values;
}
