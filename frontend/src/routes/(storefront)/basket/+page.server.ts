import { fail } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	BasketPageDocument,
	ChooseBasketCountryDocument,
	ChooseBasketDeliveryDocument,
	ChooseBasketGiftDocument,
	GiveMeasurementsDocument,
	SetBasketQuantityDocument,
	UseVoucherDocument
} from './page.gql.ts';

const MEASURE = /^measure-(.+)$/;

export const load: PageServerLoad = async ({ fetch }) => {
	const { cart } = await graphql(fetch, BasketPageDocument);
	return { cart };
};

export const actions = {
	quantity: async ({ fetch, request }) => {
		const form = await request.formData();
		const variant = textOf(form, 'variant');
		const { setCartQuantity } = await graphql(fetch, SetBasketQuantityDocument, {
			variant,
			quantity: pieces(textOf(form, 'quantity'))
		});
		return done(setCartQuantity.problems);
	},
	delivery: async ({ fetch, request }) => {
		const form = await request.formData();
		const { chooseDelivery } = await graphql(fetch, ChooseBasketDeliveryDocument, {
			shop: textOf(form, 'shop'),
			option: textOf(form, 'option')
		});
		return done(chooseDelivery.problems);
	},
	country: async ({ fetch, request }) => {
		const country = textOf(await request.formData(), 'country');
		const { chooseCountry } = await graphql(fetch, ChooseBasketCountryDocument, { country });
		return done(chooseCountry.problems);
	},
	gift: async ({ fetch, request }) => {
		const form = await request.formData();
		const shop = textOf(form, 'shop');
		const message = textOf(form, 'message');
		const { chooseGift } = await graphql(fetch, ChooseBasketGiftDocument, {
			shop,
			wrapped: form.has('wrapped'),
			message
		});
		const [problem] = chooseGift.problems;
		if (problem?.field !== 'message') return done(chooseGift.problems);
		return fail(422, { gift: { shop, message, problem: problem.message } });
	},
	measurements: async ({ fetch, request }) => {
		const form = await request.formData();
		const { giveMeasurements } = await graphql(fetch, GiveMeasurementsDocument, {
			line: textOf(form, 'line'),
			measurements: measurementsFrom(form),
			accepted: form.has('accepted')
		});
		return done(giveMeasurements.problems);
	},
	voucher: async ({ fetch, request }) => {
		const code = textOf(await request.formData(), 'code').trim();
		const { applyVoucher } = await graphql(fetch, UseVoucherDocument, { code });
		const [problem] = applyVoucher.problems;
		return problem && fail(422, { voucher: { code, message: problem.message } });
	}
} satisfies Actions;

function done(problems: readonly { message: string }[]) {
	if (problems.length === 0) return;
	return fail(422, { messages: problems.map(({ message }) => message) });
}

/** Empty ones, and all of them when she takes the listed size after all, undo what was given. */
function measurementsFrom(form: FormData): { name: string; value: string }[] {
	return [...form].flatMap(([field, value]) => {
		const name = MEASURE.exec(field)?.[1];
		if (!name) return [];
		return [{ name, value: form.has('undo') || typeof value !== 'string' ? '' : value }];
	});
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** What is no whole number is refused by the API, which says what to type. */
function pieces(text: string): number {
	const number = Number(text);
	return Number.isInteger(number) && text.trim() !== '' && Math.abs(number) < 1e6 ? number : -1;
}
