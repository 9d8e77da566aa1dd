import { redirect } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import {
	OpenStripeFromDashboardDocument,
	StartOnboardingFromDashboardDocument
} from './page.gql.ts';

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
