import { countedPieces } from '#lib/bring/counting.ts';
import { wholeNumber } from '#lib/bring/quantities.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { OrganiseCountBringDocument, OrganiseSignBringDocument } from './page.gql.ts';

export const actions: Actions = {
	count: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { countBring } = await graphql(fetch, OrganiseCountBringDocument, {
			id: params.bring,
			pieces: countedPieces(typed)
		});
		return answered('count', typed, countBring.problems);
	},
	sign: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { signBring } = await graphql(fetch, OrganiseSignBringDocument, {
			id: params.bring,
			count: wholeNumber(textOf(typed, 'count'))
		});
		return answered('sign', typed, signBring.problems);
	}
};
