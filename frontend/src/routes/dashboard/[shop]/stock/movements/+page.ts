import { oneOf, REASONS } from '#lib/dashboard/stock/stock-words.ts';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardMovementsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const reason = oneOf(REASONS, url.searchParams.get('reason'));
	const { stockMovements } = await graphql(fetch, DashboardMovementsDocument, {
		shop: shop.id,
		reason,
		after: currentCursor(url)
	});
	return { movements: stockMovements, reason };
};
