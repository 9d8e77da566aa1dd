import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import { wholeNumber } from '#lib/dashboard/variant-rows.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import { EditVariantRowsDocument } from '../page.gql.ts';
import { PricedProductDocument, ReckonCostsDocument } from './page.gql.ts';

const AMOUNTS = ['material', 'other', 'hourly'] as const;

export const actions: Actions = {
	/** What one piece takes to make; an empty field is nothing. */
	costs: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const problems: Record<string, string> = {};
		const read = <Value>(name: string, value: Value | null): Value | null => {
			if (value === null) problems[name] = m.editor_cost_unreadable();
			return value;
		};
		const [material, other, hourly] = AMOUNTS.map((name) =>
			read(name, parseAmount(textOf(typed, name) || '0', SHOP_CURRENCY))
		);
		const minutes = read('minutes', minutesOf(typed));
		if (Object.keys(problems).length > 0) return refused('costs', typed, problems);
		const { editCosting } = await graphql(fetch, ReckonCostsDocument, {
			product: params.id,
			material: material ?? 0,
			other: other ?? 0,
			minutes: minutes ?? 0,
			hourly: hourly ?? 0
		});
		return answered('costs', typed, editCosting.problems);
	},

	/** The price that was tried, for all variants. */
	prices: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const cents = textOf(typed, 'cents');
		const price = /^\d{1,8}$/.test(cents) ? Number(cents) : null;
		const { productById } = await graphql(fetch, PricedProductDocument, { id: params.id });
		if (price === null || !productById)
			return refused('prices', typed, { '': m.dashboard_price_unreadable() });
		const { editVariants } = await graphql(fetch, EditVariantRowsDocument, {
			product: params.id,
			rows: productById.variants.map(({ id, price: { amount } }) => ({
				id,
				price,
				was: { price: amount }
			}))
		});
		return answered('prices', typed, editVariants.problems);
	}
};

/** Hours and minutes, both as people type them; an empty one is none. */
function minutesOf(typed: FormData): number | null {
	const hours = wholeNumber(textOf(typed, 'hours') || '0');
	const minutes = wholeNumber(textOf(typed, 'minutes') || '0');
	return hours === null || minutes === null ? null : hours * 60 + minutes;
}
