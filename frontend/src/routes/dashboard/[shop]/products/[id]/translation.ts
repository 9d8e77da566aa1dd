import { error, type ActionFailure } from '@sveltejs/kit';
import { htmlFromLines } from '#lib/dashboard/description.ts';
import { wordField } from '#lib/dashboard/texts/product-texts.ts';
import { answered, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { EditProductTranslationDocument } from './page.gql.ts';

/** Saves all that a piece says in one other language; empty fields are shown as they were first written. */
export async function editTranslation(
	fetch: typeof globalThis.fetch,
	id: string,
	typed: FormData
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
	const language = textOf(typed, 'language');
	const code = LANGUAGE_CODES.get(language);
	if (!code) error(400, { kind: 'api', message: 'No such language' });
	const prefix = wordField('');
	const { editProductTexts } = await graphql(fetch, EditProductTranslationDocument, {
		id,
		version: Number.parseInt(textOf(typed, 'version'), 10) || 0,
		language: code,
		title: textOf(typed, 'title'),
		description: htmlFromLines(textOf(typed, 'description')),
		words: [...new Set(typed.keys())]
			.filter((name) => name.startsWith(prefix))
			.map((name) => ({ word: name.slice(prefix.length), text: textOf(typed, name) }))
	});
	return answered(`text-${language}`, typed, editProductTexts.problems);
}
