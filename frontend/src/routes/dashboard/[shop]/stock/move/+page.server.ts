import { chosenPieces } from '#lib/bring/quantities.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { MoveStockFromDashboardDocument } from './page.gql.ts';

/** Made once per page: sending the form twice moves once. */
export const load: PageServerLoad = () => ({ changeId: crypto.randomUUID() });

export const actions = {
	move: async ({ fetch, request }) => {
		const typed = await request.formData();
		const lines = chosenPieces(typed);
		if (lines.length === 0) return refused('move', typed, { '': m.stock_choose_one() });
		const { moveStock } = await graphql(fetch, MoveStockFromDashboardDocument, {
			id: textOf(typed, 'id'),
			source: textOf(typed, 'source'),
			target: textOf(typed, 'target'),
			lines,
			note: textOf(typed, 'note')
		});
		return answered('move', typed, moveStock.problems);
	}
} satisfies Actions;
