import { error, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { inRememberedLanguage } from '#lib/storefront/basket/checkout-language.ts';
import type { PageServerLoad } from './$types';
import { LeaveCheckoutDocument } from './page.gql.ts';

/**
 * Stripe's “back” link leads here: the pieces are freed, the basket stays. Twice is harmless. Who was
 * paying at a market's till has no basket: the cashier asks again.
 */
export const load: PageServerLoad = async ({ cookies, fetch, params, url }) => {
	const elsewhere = inRememberedLanguage(cookies, url);
	if (elsewhere) redirect(303, elsewhere);
	const token = url.searchParams.get('token') ?? '';
	const { abandonCheckout } = await graphql(fetch, LeaveCheckoutDocument, {
		order: params.id,
		token
	});
	// Nothing is known of this order: not even that nothing was paid.
	if (abandonCheckout.problems.some(({ code }) => code === 'NOT_FOUND'))
		error(404, 'No such order', { kind: 'not-found' });
	if (abandonCheckout.problems.length > 0)
		return {
			messages: abandonCheckout.problems.map(({ message }) => message),
			isAtTill: false
		};
	if (abandonCheckout.order?.state === 'PAID')
		redirect(303, href(`/orders/${params.id}?token=${encodeURIComponent(token)}`));
	if (abandonCheckout.order?.channel === 'MARKET') return { messages: [], isAtTill: true };
	redirect(303, href('/basket?unpaid'));
};
