import { redirect } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	OpenStripeFromDashboardDocument,
	RefreshAccountOnReturnDocument,
	ShopOfMoneyDocument,
	StartOnboardingFromDashboardDocument
} from './page.gql.ts';

/**
 * The ways back from Stripe's form. `?from=stripe` proves nothing: what Stripe says now is fetched,
 * then the address is clean. `?again=1`: its link had been used or was too old, here is another.
 */
export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const [back, again] = [url.searchParams.has('from'), url.searchParams.has('again')];
	if (!back && !again) return;
	const { shop } = await graphql(fetch, ShopOfMoneyDocument, { slug: params.shop });
	if (shop && again) {
		const { startOnboarding } = await graphql(fetch, StartOnboardingFromDashboardDocument, {
			shop: shop.id
		});
		if (startOnboarding.url) redirect(303, startOnboarding.url, { external: true });
	} else if (shop) await graphql(fetch, RefreshAccountOnReturnDocument, { shop: shop.id });
	redirect(303, url.pathname);
};

/** Both lead to Stripe's own pages, whose addresses work once. */
export const actions: Actions = {
	onboard: async ({ fetch, request }) => {
		const typed = await request.formData();
		const shop = textOf(typed, 'shop');
		const { startOnboarding } = await graphql(fetch, StartOnboardingFromDashboardDocument, {
			shop
		});
		if (startOnboarding.url) redirect(303, startOnboarding.url, { external: true });
		return answered('account', typed, startOnboarding.problems);
	},
	stripe: async ({ fetch, request }) => {
		const typed = await request.formData();
		const shop = textOf(typed, 'shop');
		const { openPayoutDashboard } = await graphql(fetch, OpenStripeFromDashboardDocument, { shop });
		if (openPayoutDashboard.url) redirect(303, openPayoutDashboard.url, { external: true });
		return answered('account', typed, openPayoutDashboard.problems);
	}
};
