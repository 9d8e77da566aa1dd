import { error, fail, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { inRememberedLanguage } from '#lib/storefront/basket/checkout-language.ts';
import { orderNews } from '#lib/storefront/order/order-news.ts';
import { waitUntil } from '#lib/storefront/order/wait-until.ts';
import { textOf } from '#lib/forms/form-answer.ts';
import type { Actions, PageServerLoad } from './$types';
import { GiveUpLateDocument, OrderPageDocument } from './page.gql.ts';

/** Stripe's message mostly arrives while the customer is on her way back. */
const PATIENCE = { everyMs: 300, forMs: 2500 };

export const load: PageServerLoad = async ({
	cookies,
	depends,
	fetch,
	params,
	setHeaders,
	url
}) => {
	const justPaid = url.searchParams.has('session_id');
	const elsewhere = justPaid ? inRememberedLanguage(cookies, url) : undefined;
	if (elsewhere) redirect(303, elsewhere);
	depends('app:order');
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token');
	const { order, collectionsOf, invoices, payment, withdrawalRights } = await waitUntil(
		() => graphql(fetch, OrderPageDocument, { id: params.id, token }),
		({ order }) => !justPaid || order?.state !== 'AWAITING_PAYMENT',
		PATIENCE
	);
	if (!order) error(404, 'No such order', { kind: 'not-found' });
	return {
		order,
		collections: collectionsOf,
		invoices,
		rights: withdrawalRights ?? [],
		payment,
		newId: crypto.randomUUID(),
		news: orderNews({ order: order.state, payment: payment?.state, justPaid })
	};
};

export const actions: Actions = {
	/** She does not wait any longer for a part that is late. */
	giveUp: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const part = textOf(typed, 'part');
		const { giveUpLate } = await graphql(fetch, GiveUpLateDocument, {
			id: textOf(typed, 'id'),
			order: params.id,
			token: url.searchParams.get('token'),
			sellerOrder: part
		});
		const problems = giveUpLate.problems.map(({ message }) => message);
		return problems.length > 0 ? fail(422, { part, problems }) : { part, problems };
	}
};
