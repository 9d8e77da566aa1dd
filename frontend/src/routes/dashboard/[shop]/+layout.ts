import { error } from '@sveltejs/kit';
import { holds, needsOf } from '#lib/dashboard/rights.ts';
import { ShopOwnersDocument } from '#lib/dashboard/team/Owners.gql.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ fetch, params, parent, route }) => {
	const { shops } = await parent();
	const shop = shops.find(({ slug }) => slug === params.shop);
	if (!shop) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	if (!holds(shop.place, ...needsOf(route.id))) {
		const { ownerNames } = await graphql(fetch, ShopOwnersDocument, { shop: shop.id });
		error(403, { kind: 'forbidden', message: 'Not her right', owners: ownerNames ?? [] });
	}
	return { shop };
};
