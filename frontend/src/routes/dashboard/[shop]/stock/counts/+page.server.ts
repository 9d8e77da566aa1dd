import { redirect } from '@sveltejs/kit';
import { refused, statusOf, textOf } from '#lib/forms/form-answer.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import { StartStocktakeFromDashboardDocument } from './page.gql.ts';

/** Made once per page: sending the form twice starts one count. */
export const load: PageServerLoad = () => ({ countId: crypto.randomUUID() });

export const actions = {
	start: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { startStocktake } = await graphql(fetch, StartStocktakeFromDashboardDocument, {
			id: textOf(typed, 'id'),
			location: textOf(typed, 'location')
		});
		const { problems, stocktake } = startStocktake;
		if (stocktake === null || problems.length > 0)
			return refused('start', typed, problemsByField(problems), statusOf(problems));
		redirect(303, href(`/dashboard/${params.shop}/stock/counts/${stocktake.id}`));
	}
} satisfies Actions;
