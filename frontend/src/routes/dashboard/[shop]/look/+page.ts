import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { LookEditorDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	const { shop: hers } = await parent();
	const query = (url.searchParams.get('piece') ?? '').slice(0, 100);
	const asked = { shop: hers.id, slug: params.shop, query: query || null };
	const { shop, collections, marketsOfShop, newest, found } = await graphql(
		fetch,
		LookEditorDocument,
		asked
	);
	if (!shop) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return {
		edited: shop,
		chosen: shop.look.chosen ?? [],
		collections: collections.filter(({ isShown, pieces }) => isShown && pieces.length > 0),
		markets: marketsOfShop,
		newest: newest.nodes,
		found: found.nodes,
		query
	};
};
