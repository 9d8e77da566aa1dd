import { wholeNumber } from '#lib/bring/quantities.ts';
import { ADJUSTMENTS, oneOf } from '#lib/dashboard/stock/stock-words.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { AdjustStockFromDashboardDocument, WatchVariantFromDashboardDocument } from './page.gql.ts';

/** Made once per page: sending the form twice books once. */
export const load: PageServerLoad = () => ({ changeId: crypto.randomUUID() });

export const actions = {
	adjust: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const reason = oneOf(ADJUSTMENTS, textOf(typed, 'reason'));
		if (reason === null) return refused('adjust', typed, { reason: m.stock_what_happened() });
		const { adjustStock } = await graphql(fetch, AdjustStockFromDashboardDocument, {
			id: textOf(typed, 'id'),
			variant: params.variant,
			location: textOf(typed, 'location'),
			reason,
			quantity: wholeNumber(textOf(typed, 'quantity')),
			note: textOf(typed, 'note')
		});
		return answered('adjust', typed, adjustStock.problems);
	},
	threshold: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const text = textOf(typed, 'lowAt');
		const { watchVariant } = await graphql(fetch, WatchVariantFromDashboardDocument, {
			variant: params.variant,
			lowAt: text === '' ? null : wholeNumber(text)
		});
		return answered('threshold', typed, watchVariant.problems);
	}
} satisfies Actions;
