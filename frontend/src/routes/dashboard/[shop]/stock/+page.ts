import { oneOf, SHORT } from '#lib/dashboard/stock/stock-words.ts';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardStockDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const query = url.searchParams.get('query')?.trim() ?? '';
	const place = url.searchParams.get('place') ?? '';
	const left = oneOf(SHORT, url.searchParams.get('left'));
	const { stockPieces, stockWatch, ...found } = await graphql(fetch, DashboardStockDocument, {
		shop: shop.id,
		slug: shop.slug,
		query: query || null,
		left,
		place: place || null,
		after: currentCursor(url)
	});
	const { low, out } = stockWatch ?? { low: 0, out: 0 };
	return { pieces: stockPieces, places: found.shop?.locations ?? [], low, out, query, place, left };
};
