import { error, fail, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { chosenVariant, optionField } from '#lib/storefront/variants.ts';
import type { Actions } from './$types';
import { AddToCartDocument, ProductVariantsDocument, WherePieceIsDocument } from './page.gql.ts';

export const actions: Actions = {
	/** The form names option values, so that choosing works without JavaScript; here they become a variant. */
	add: async ({ fetch, params, request }) => {
		const form = await request.formData();
		const { product } = await graphql(fetch, ProductVariantsDocument, {
			shop: params.slug,
			slug: params.product
		});
		if (!product) error(404, 'No such product', { kind: 'not-found' });
		const chosen = product.optionNames.map((_, index) => valueOf(form, optionField(index)));
		if (chosen.includes(null)) return fail(422, { chosen, reasons: [m.product_choose_all()] });
		const variant = chosenVariant(product.variants, chosen);
		if (!variant) return fail(422, { chosen, reasons: [m.product_choice_gone()] });
		if (!variant.available)
			return fail(422, { chosen, reasons: await whyNotOnline(fetch, variant.id) });

		const { addToCart } = await graphql(fetch, AddToCartDocument, { variant: variant.id });
		if (addToCart.problems.length > 0) {
			return fail(422, { chosen, reasons: addToCart.problems.map(({ message }) => message) });
		}
		redirect(303, href('/basket'));
	}
};

/** At which market it is instead, or that it is sold out. */
async function whyNotOnline(fetch: typeof globalThis.fetch, variant: string): Promise<string[]> {
	const { atMarket } = await graphql(fetch, WherePieceIsDocument, { variant });
	const there = atMarket.filter(({ isOnlyThere }) => isOnlyThere).map(({ message }) => message);
	return there.length > 0 ? there : [m.product_choice_gone()];
}

function valueOf(form: FormData, field: string): string | null {
	const value = form.get(field);
	return typeof value === 'string' && value !== '' ? value : null;
}
