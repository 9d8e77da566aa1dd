import { error, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { inRememberedLanguage } from '#lib/storefront/basket/checkout-language.ts';
import { orderNews } from '#lib/storefront/order/order-news.ts';
import { waitUntil } from '#lib/storefront/order/wait-until.ts';
import type { PageServerLoad } from './$types';
import { OrderPageDocument } from './page.gql.ts';

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
		news: orderNews({ order: order.state, payment: payment?.state, justPaid })
	};
};
