import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { OrganiseAddOrganiserDocument, OrganiseOpenMarketDocument } from './page.gql.ts';

export const actions: Actions = {
	open: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { openMarket } = await graphql(fetch, OrganiseOpenMarketDocument, {
			market: textOf(typed, 'market')
		});
		return answered('open', typed, openMarket.problems);
	},
	organiser: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { addOrganiser } = await graphql(fetch, OrganiseAddOrganiserDocument, {
			market: textOf(typed, 'market'),
			email: textOf(typed, 'email')
		});
		return answered('organiser', typed, addOrganiser.problems);
	}
};
