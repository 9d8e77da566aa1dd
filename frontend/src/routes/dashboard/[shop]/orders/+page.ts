import { currentCursor } from '#lib/paging.ts';
import { ORDER_STATES, stateFilter } from '#lib/dashboard/states.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardOrdersDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const state = stateFilter(url, ORDER_STATES);
	const query = url.searchParams.get('query')?.trim() ?? '';
	const { sellerOrders } = await graphql(fetch, DashboardOrdersDocument, {
		shop: shop.id,
		state,
		query: query || null,
		after: currentCursor(url)
	});
	return { orders: sellerOrders, state, query };
};
