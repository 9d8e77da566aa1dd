import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardStocktakesDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, parent, url }) => {
	const { shop } = await parent();
	const { stocktakes, ...found } = await graphql(fetch, DashboardStocktakesDocument, {
		shop: shop.id,
		slug: shop.slug,
		after: currentCursor(url)
	});
	return { ...data, counts: stocktakes, places: found.shop?.locations ?? [] };
};
