import { fail, redirect, type Cookies } from '@sveltejs/kit';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { rememberLanguage } from '#lib/storefront/basket/checkout-language.ts';
import { contactFrom, knownContact } from '#lib/storefront/basket/contact.ts';
import { isBlocked } from '#lib/storefront/basket/problems-in-place.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	CheckOutDocument,
	CheckoutCartToDocument,
	CheckoutPageDocument,
	ChooseCheckoutCountryDocument,
	ChooseCheckoutDeliveryDocument,
	CollectAtMarketFromCheckoutDocument,
	type CheckoutPageQuery
} from './page.gql.ts';

const DELIVERY = /^delivery-(.+)$/;

export const load: PageServerLoad = async ({ fetch, setHeaders, url }) => {
	const page = await graphql(fetch, CheckoutPageDocument);
	const { collectPlaces, viewer, orders, myAddresses } = page;
	if (page.cart.groups.length === 0 || isBlocked(apartFromDelivery(page.cart.problems)))
		redirect(303, href('/basket'));
	// Going back must not bring an order id that was used already.
	setHeaders({ 'cache-control': 'private, no-store' });
	const asked = myAddresses.find(({ id }) => id === url.searchParams.get('address'));
	const goesTo = page.cart.countryChosen && !asked ? page.cart.country : undefined;
	const kept = asked ?? myAddresses.find(({ country }) => !goesTo || country === goesTo);
	const contact = knownContact({ viewer, last: orders.nodes[0], kept, goesTo });
	const cart = await cartTo(fetch, contact.country, page.cart);
	return {
		cart,
		collectPlaces,
		contact,
		addresses: myAddresses,
		chosen: kept?.id,
		isGuest: viewer === null,
		orderId: crypto.randomUUID()
	};
};

export const actions = {
	order: async ({ fetch, request, cookies }) => {
		const form = await request.formData();
		const contact = contactFrom(form);
		await graphql(fetch, ChooseCheckoutCountryDocument, { country: contact.country });
		await saveDeliveries(fetch, form);
		const id = String(form.get('id'));
		const { checkOut } = await graphql(fetch, CheckOutDocument, {
			id,
			contact,
			expectedTotal: cents(form.get('expectedTotal')),
			expectedBy: day(form.get('expectedBy'))
		});
		if (!checkOut.order || checkOut.problems.length > 0)
			return fail(422, { contact, id, problems: problemsByField(checkOut.problems) });
		leaveForPayment(cookies, checkOut.order);
	},
	/** Where it goes and how: prices and days follow. */
	delivery: async ({ fetch, request }) => {
		const form = await request.formData();
		const contact = contactFrom(form);
		const { country } = contact;
		const { chooseCountry } = await graphql(fetch, ChooseCheckoutCountryDocument, { country });
		const problems = await saveDeliveries(fetch, form);
		return {
			contact,
			id: undefined,
			problems: { ...problems, ...problemsByField(chooseCountry.problems) }
		};
	},
	collect: async ({ fetch, request }) => {
		const form = await request.formData();
		const { collectAtMarket } = await graphql(fetch, CollectAtMarketFromCheckoutDocument, {
			market: String(form.get('market'))
		});
		const problems = problemsByField(collectAtMarket.problems);
		return { contact: contactFrom(form), id: undefined, problems };
	}
} satisfies Actions;

type Cart = CheckoutPageQuery['cart'];

/** That nobody delivers to a country is said where the country is chosen, with what she has typed. */
const apartFromDelivery = (problems: Cart['problems']): Cart['problems'] =>
	problems.filter(({ code }) => code !== 'NO_DELIVERY');

/** The basket with prices and days for where the address in the form is. */
async function cartTo(fetch: typeof globalThis.fetch, country: string, cart: Cart): Promise<Cart> {
	if (country === cart.country) return cart;
	return (await graphql(fetch, CheckoutCartToDocument, { country })).cart;
}

function leaveForPayment(
	cookies: Cookies,
	{ id, accessToken }: { id: string; accessToken: string | null }
): never {
	rememberLanguage(cookies);
	redirect(303, href(`/checkout/${id}?token=${encodeURIComponent(accessToken ?? '')}`));
}

/** Keeps the chosen deliveries; without JavaScript they arrive together with the order. */
async function saveDeliveries(
	fetch: typeof globalThis.fetch,
	form: FormData
): Promise<Record<string, string>> {
	const problems = [];
	for (const [name, option] of form) {
		const shop = DELIVERY.exec(name)?.[1];
		if (!shop) continue;
		const { chooseDelivery } = await graphql(fetch, ChooseCheckoutDeliveryDocument, {
			shop,
			option: String(option)
		});
		problems.push(...chooseDelivery.problems.map(({ field: _field, ...problem }) => problem));
	}
	return problemsByField(problems);
}

/** A total that is no number is one that she did not see: the API answers with the right one. */
function cents(value: FormDataEntryValue | null): number {
	const amount = Number(value);
	return value !== null && Number.isInteger(amount) ? amount : -1;
}

/** A day that is none asks for nothing: the confirmation says when it arrives. */
function day(value: FormDataEntryValue | null): string | null {
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}
