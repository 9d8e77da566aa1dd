import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardTodayDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { toShip, onSale, drafts, ...money } = await graphql(fetch, DashboardTodayDocument, {
		shop: shop.id
	});
	const soldOut = onSale.nodes
		.map(({ id, title, variants }) => ({ id, title, variants: variants.filter(isSoldOut) }))
		.filter(({ variants }) => variants.length > 0);
	return { toShip, soldOut, onSale: onSale.totalCount, drafts: drafts.totalCount, ...money };
};

const isSoldOut = (variant: { isActive: boolean; available: number }): boolean =>
	variant.isActive && variant.available <= 0;
