import { byUrgency } from '#lib/dashboard/markets/by-urgency.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { StallListDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { myInvitations } = await graphql(fetch, StallListDocument, { shop: shop.id });
	return byUrgency(myInvitations, Date.now());
};
