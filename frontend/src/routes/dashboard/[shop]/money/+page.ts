import { currentCursor } from '#lib/paging.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardMoneyDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	return graphql(fetch, DashboardMoneyDocument, { shop: shop.id, after: currentCursor(url) });
};
