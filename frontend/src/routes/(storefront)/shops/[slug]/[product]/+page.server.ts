import { error, fail, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { chosenVariant, optionField } from '#lib/storefront/variants.ts';
import type { Actions } from './$types';
import {
	AddToCartDocument,
	ProductVariantsDocument,
	ReserveForCollectionDocument,
	WherePieceIsDocument
} from './page.gql.ts';

interface Asked {
	readonly fetch: typeof globalThis.fetch;
	readonly params: { readonly slug: string; readonly product: string };
	readonly form: FormData;
}

export const actions: Actions = {
	add: async ({ fetch, params, request }) => {
		const { refused } = await put({ fetch, params, form: await request.formData() });
		if (refused) return fail(422, refused);
		redirect(303, href('/basket'));
	},
	/** Into the basket, and what is this designer's is collected at the market that the button names. */
	collect: async ({ fetch, params, request }) => {
		const form = await request.formData();
		const { refused, chosen, shop } = await put({ fetch, params, form });
		if (refused) return fail(422, refused);
		const { collectAtMarket } = await graphql(fetch, ReserveForCollectionDocument, {
			market: valueOf(form, 'market') ?? '',
			shop
		});
		if (collectAtMarket.problems.length > 0)
			return fail(422, { chosen, reasons: words(collectAtMarket.problems) });
		redirect(303, href('/basket'));
	}
};

/** The form names option values, so that choosing works without JavaScript; here they become a variant. */
async function put({ fetch, params, form }: Asked) {
	const { product } = await graphql(fetch, ProductVariantsDocument, {
		shop: params.slug,
		slug: params.product
	});
	if (!product) error(404, 'No such product', { kind: 'not-found' });
	const chosen = product.optionNames.map((_, index) => valueOf(form, optionField(index)));
	const answer = (reasons: string[]) => ({
		chosen,
		shop: product.shop.id,
		refused: reasons.length > 0 ? { chosen, reasons } : null
	});
	if (chosen.includes(null)) return answer([m.product_choose_all()]);
	const variant = chosenVariant(product.variants, chosen);
	if (!variant) return answer([m.product_choice_gone()]);
	if (!variant.available) return answer(await whyNotOnline(fetch, variant.id));

	const { addToCart } = await graphql(fetch, AddToCartDocument, {
		variant: variant.id,
		country: valueOf(form, 'country')
	});
	return answer(words(addToCart.problems));
}

const words = (problems: readonly { readonly message: string }[]): string[] =>
	problems.map(({ message }) => message);

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
