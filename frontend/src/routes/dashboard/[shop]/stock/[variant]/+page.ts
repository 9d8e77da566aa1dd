import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardStockPieceDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, params, parent, url }) => {
	const { shop } = await parent();
	const { stockPiece, stockWatch, stockMovements, ...found } = await graphql(
		fetch,
		DashboardStockPieceDocument,
		{ shop: shop.id, slug: shop.slug, variant: params.variant, after: currentCursor(url) }
	);
	if (!stockPiece) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return {
		...data,
		piece: stockPiece,
		lowAt: stockWatch?.lowAt ?? 0,
		movements: stockMovements,
		places: found.shop?.locations ?? []
	};
};
