import { redirect } from '@sveltejs/kit';
import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { CreateProductFromDashboardDocument } from './page.gql.ts';

/** One id for one form: sending it twice makes one product. */
export const load: PageServerLoad = () => ({ requestId: crypto.randomUUID() });

export const actions: Actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const price = parseAmount(textOf(typed, 'price'), SHOP_CURRENCY);
		if (price === null) return refused('new', typed, { price: m.dashboard_price_unreadable() });
		const { createProduct } = await graphql(fetch, CreateProductFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			requestId: textOf(typed, 'requestId'),
			title: textOf(typed, 'title'),
			price
		});
		if (!createProduct.product) return answered('new', typed, createProduct.problems);
		redirect(303, href(`/dashboard/${params.shop}/products/${createProduct.product.id}`));
	}
};
