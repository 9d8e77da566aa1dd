import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import { OrganiseSetPriceDocument } from './page.gql.ts';

export const actions: Actions = {
	/** The answer carries the variant's id as its name. No price: what it costs everywhere. */
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const variant = textOf(typed, 'variant');
		const text = textOf(typed, 'price');
		const price = parseAmount(text, 'EUR');
		if (text !== '' && price === null)
			return refused(variant, typed, { price: m.organise_no_amount() });
		const { setMarketPrice } = await graphql(fetch, OrganiseSetPriceDocument, {
			stall: params.stall,
			variant,
			price
		});
		return answered(variant, typed, setMarketPrice.problems);
	}
};
