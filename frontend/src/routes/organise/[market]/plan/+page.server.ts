import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { readMarketForm } from '#lib/organise/market-form.ts';
import type { Actions } from './$types';
import { OrganiseEditMarketDocument } from './page.gql.ts';

export const actions: Actions = {
	default: async ({ fetch, request }) => {
		const typed = await request.formData();
		const read = readMarketForm(typed);
		if ('problems' in read) return refused('market', typed, read.problems);
		const { editMarket } = await graphql(fetch, OrganiseEditMarketDocument, {
			market: textOf(typed, 'market'),
			...read.about
		});
		return answered('market', typed, editMarket.problems);
	}
};
