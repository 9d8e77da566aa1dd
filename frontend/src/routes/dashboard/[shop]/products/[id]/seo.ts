import { error, type ActionFailure } from '@sveltejs/kit';
import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { answered, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { EditProductSeoDocument } from './page.gql.ts';

/** Saves what search engines show of a piece in one language; empty fields are its own words. */
export async function editSeo(
	fetch: typeof globalThis.fetch,
	id: string,
	typed: FormData
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
	const language = textOf(typed, 'language');
	const code = LANGUAGE_CODES.get(language);
	if (!code) error(400, { kind: 'api', message: 'No such language' });
	const { editProductSeo } = await graphql(fetch, EditProductSeoDocument, {
		id,
		version: Number.parseInt(textOf(typed, 'version'), 10) || 0,
		language: code,
		title: textOf(typed, 'title'),
		description: textOf(typed, 'description')
	});
	return answered(`seo-${language}`, typed, editProductSeo.problems);
}
