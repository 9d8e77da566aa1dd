import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardStockFiguresDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { stockFigures } = await graphql(fetch, DashboardStockFiguresDocument, { shop: shop.id });
	if (!stockFigures) error(404, { kind: 'not-found', message: 'Not hers' });
	return { figures: stockFigures };
};
