import { error } from '@sveltejs/kit';
import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { EditShopSeoDocument } from './page.gql.ts';

export const actions: Actions = {
	seo: async ({ fetch, request }) => {
		const typed = await request.formData();
		const language = textOf(typed, 'language');
		const code = LANGUAGE_CODES.get(language);
		if (!code) error(400, { kind: 'api', message: 'No such language' });
		const { editShopSeo } = await graphql(fetch, EditShopSeoDocument, {
			id: textOf(typed, 'id'),
			language: code,
			title: textOf(typed, 'title'),
			description: textOf(typed, 'description')
		});
		return answered(`seo-${language}`, typed, editShopSeo.problems);
	}
};
