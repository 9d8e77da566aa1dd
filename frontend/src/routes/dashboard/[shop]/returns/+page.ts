import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardReturnsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const isOpen = !url.searchParams.has('all');
	const { withdrawals } = await graphql(fetch, DashboardReturnsDocument, {
		shop: shop.id,
		isOpen,
		after: currentCursor(url)
	});
	return { returns: withdrawals, isOpen };
};
