import { error, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { waitUntil } from '#lib/storefront/order/wait-until.ts';
import type { PageServerLoad } from './$types';
import { CheckoutPaymentDocument } from './page.gql.ts';

/** Opening the payment page takes a task and a call to Stripe; mostly well under a second. */
const PATIENCE = { everyMs: 150, forMs: 8000 };

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token');
	const payment = await waitUntil(
		async () =>
			(await graphql(fetch, CheckoutPaymentDocument, { order: params.id, token })).payment,
		(now) => now === null || now.state !== 'DRAFT',
		PATIENCE
	);
	if (!payment) error(404, 'No such payment', { kind: 'not-found' });
	// Stripe made this address and our API kept it; it is on another site by nature.
	if (payment.url) redirect(303, payment.url, { external: true });
	if (payment.state === 'PAID' || payment.state === 'PROCESSING')
		redirect(303, href(`/orders/${params.id}${url.search}`));
	return { payment };
};
