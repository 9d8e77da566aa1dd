import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardStockAlertsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { stockWatch, ...found } = await graphql(fetch, DashboardStockAlertsDocument, {
		shop: shop.id,
		slug: shop.slug
	});
	return { watch: stockWatch, places: found.shop?.locations ?? [] };
};
