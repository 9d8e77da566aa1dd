import { redirect } from '@sveltejs/kit';
import {
	EditSellerFromDashboardDocument,
	SignBillingMandateFromDashboardDocument
} from '../../papers/page.gql.ts';
import { sellerFrom } from '#lib/dashboard/papers/seller-input.ts';
import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Problem } from '#lib/graphql/problems.ts';
import { href } from '#lib/i18n.ts';
import type { Actions } from './$types';
import { SaveStartStepDocument } from './page.gql.ts';

type Fetch = typeof globalThis.fetch;

/** What is saved as it is typed stays; a form that is sent leads back to the list. */
export const actions: Actions = {
	shop: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const problems = await saveShop(fetch, typed);
		if (problems.length > 0 || !typed.has('done')) return answered('shop', typed, problems);
		redirect(303, href(`/dashboard/${params.shop}`));
	},
	seller: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { editSeller } = await graphql(fetch, EditSellerFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			seller: sellerFrom(typed)
		});
		if (editSeller.problems.length > 0) return answered('seller', typed, editSeller.problems);
		redirect(303, href(`/dashboard/${params.shop}`));
	},
	sign: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { signBillingMandate } = await graphql(fetch, SignBillingMandateFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			textVersion: textOf(typed, 'textVersion'),
			signedName: textOf(typed, 'signedName')
		});
		if (signBillingMandate.problems.length > 0)
			return answered('sign', typed, signBillingMandate.problems);
		redirect(303, href(`/dashboard/${params.shop}`));
	}
};

/** Only what its small screen shows: what is left out stays as it is. */
async function saveShop(fetch: Fetch, typed: FormData): Promise<readonly Problem[]> {
	const given = (name: string): string | null => (typed.has(name) ? textOf(typed, name) : null);
	const { editShop } = await graphql(fetch, SaveStartStepDocument, {
		id: textOf(typed, 'shop'),
		tagline: given('tagline'),
		story: given('story'),
		city: given('city'),
		accent: given('accent'),
		language: LANGUAGE_CODES.get(textOf(typed, 'language')) ?? null
	});
	return editShop.problems;
}
