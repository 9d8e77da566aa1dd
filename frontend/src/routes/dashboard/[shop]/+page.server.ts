import { OpenShopFromDeskDocument } from '#lib/dashboard/start/Start.gql.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	open: async ({ fetch, request }) => {
		const typed = await request.formData();
		const shop = textOf(typed, 'shop');
		const { openShop } = await graphql(fetch, OpenShopFromDeskDocument, { shop });
		return answered('open', typed, openShop.problems);
	}
};
