import { currentCursor } from '#lib/paging.ts';
import { PRODUCT_STATES, stateFilter } from '#lib/dashboard/states.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardProductsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const state = stateFilter(url, PRODUCT_STATES);
	const query = url.searchParams.get('query')?.trim() ?? '';
	const theme = url.searchParams.get('theme') ?? '';
	const soldOut = url.searchParams.get('soldOut') === '1';
	const { shopProducts, themes } = await graphql(fetch, DashboardProductsDocument, {
		shop: shop.id,
		state,
		query: query || null,
		theme: theme || null,
		soldOut: soldOut || null,
		after: currentCursor(url)
	});
	return { products: shopProducts, themes, state, query, theme, soldOut };
};
