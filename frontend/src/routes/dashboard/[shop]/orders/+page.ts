import { currentCursor } from '#lib/paging.ts';
import { stageFrom } from '#lib/dashboard/orders/stages.ts';
import { graphql } from '#lib/graphql/request.ts';
import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { DashboardOrdersDocument, DeskCountsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const { deskCounts } = await graphql(fetch, DeskCountsDocument, { shop: shop.id });
	if (!deskCounts) error(404, { kind: 'not-found', message: 'Not hers' });
	const stage = stageFrom(url, deskCounts);
	const query = url.searchParams.get('query')?.trim() ?? '';
	const { sellerOrders } = await graphql(fetch, DashboardOrdersDocument, {
		shop: shop.id,
		stage,
		query: query || null,
		after: currentCursor(url)
	});
	return { orders: sellerOrders, counts: deskCounts, stage, query };
};
