import { redirect } from '@sveltejs/kit';
import { answered, refused } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { readMarketForm } from '#lib/organise/market-form.ts';
import type { Actions } from './$types';
import { OrganiseCreateMarketDocument } from './page.gql.ts';

export const actions: Actions = {
	default: async ({ fetch, request }) => {
		const typed = await request.formData();
		const read = readMarketForm(typed);
		if ('problems' in read) return refused('market', typed, read.problems);
		const { createMarket } = await graphql(fetch, OrganiseCreateMarketDocument, read.about);
		if (createMarket.plan) redirect(303, href(`/organise/${createMarket.plan.market.slug}`));
		return answered('market', typed, createMarket.problems);
	}
};
