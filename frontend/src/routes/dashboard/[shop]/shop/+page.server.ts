import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { EditShopFromDashboardDocument } from './page.gql.ts';

export const actions: Actions = {
	default: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { editShop } = await graphql(fetch, EditShopFromDashboardDocument, {
			id: textOf(typed, 'id'),
			name: textOf(typed, 'name'),
			tagline: textOf(typed, 'tagline'),
			story: textOf(typed, 'story'),
			city: textOf(typed, 'city'),
			accent: textOf(typed, 'accent'),
			language: LANGUAGE_CODES.get(textOf(typed, 'language')) ?? null,
			mainLanguage: LANGUAGE_CODES.get(textOf(typed, 'mainLanguage')) ?? null
		});
		return answered('shop', typed, editShop.problems);
	}
};
