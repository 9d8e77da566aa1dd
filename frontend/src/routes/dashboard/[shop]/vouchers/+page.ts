import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardVouchersDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const { vouchers } = await graphql(fetch, DashboardVouchersDocument, {
		shop: shop.id,
		after: currentCursor(url)
	});
	return { vouchers };
};
