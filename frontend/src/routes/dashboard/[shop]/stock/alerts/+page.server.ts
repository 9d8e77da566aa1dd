import { wholeNumber } from '#lib/bring/quantities.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { AddPlaceFromDashboardDocument, WatchStockFromDashboardDocument } from './page.gql.ts';

export const actions = {
	watch: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { watchStock } = await graphql(fetch, WatchStockFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			lowAt: wholeNumber(textOf(typed, 'lowAt'))
		});
		return answered('watch', typed, watchStock.problems);
	},
	place: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { addPlace } = await graphql(fetch, AddPlaceFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			name: textOf(typed, 'name'),
			sellsOnline: typed.has('sellsOnline')
		});
		return answered('place', typed, addPlace.problems);
	}
} satisfies Actions;
