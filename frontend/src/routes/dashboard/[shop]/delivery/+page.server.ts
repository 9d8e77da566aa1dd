import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import type { Actions } from './$types';
import { SetCountriesFromDashboardDocument, SetGiftWrapFromDashboardDocument } from './page.gql.ts';

export const actions = {
	gift: async ({ fetch, request }) => {
		const typed = await request.formData();
		const text = textOf(typed, 'price');
		const price = text === '' ? null : parseAmount(text, SHOP_CURRENCY);
		if (text !== '' && price === null)
			return refused('gift', typed, { price: m.parcels_price_wrong() });
		const { setGiftWrap } = await graphql(fetch, SetGiftWrapFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			price
		});
		return answered('gift', typed, setGiftWrap.problems);
	},
	countries: async ({ fetch, request }) => {
		const typed = await request.formData();
		const option = textOf(typed, 'option');
		const { setDeliveryCountries } = await graphql(fetch, SetCountriesFromDashboardDocument, {
			option,
			countries: typed.getAll('countries').map(String)
		});
		return answered(`option-${option}`, typed, setDeliveryCountries.problems);
	}
} satisfies Actions;
