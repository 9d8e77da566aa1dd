import { graphql } from '#lib/graphql/request.ts';
import { getLocale } from '#lib/i18n.ts';
import type { PageLoad } from './$types';
import { StallDeskDocument, StallInvitationDocument } from './page.gql.ts';

/** The invitation with its mandate until she has accepted; then what she does at her stall. */
export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop, market, stall } = await parent();
	if (stall.state === 'ACCEPTED') {
		const { myInvitations, ...desk } = await graphql(fetch, StallDeskDocument, {
			shop: shop.id,
			market: market.id,
			stall: stall.id
		});
		const mandate = myInvitations.find((one) => one.stall.id === stall.id)?.stall.mandate ?? null;
		return { desk: { ...desk, mandate }, invitation: null };
	}
	const { myInvitations } = await graphql(fetch, StallInvitationDocument, {
		shop: shop.id,
		language: getLocale()
	});
	return { desk: null, invitation: myInvitations.find((one) => one.market.id === market.id) };
};
