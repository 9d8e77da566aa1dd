import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { listingChoice } from '#lib/storefront/listing.ts';
import type { PageLoad } from './$types';
import { ShopPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { sort, sortWord, after } = listingChoice(url);
	const { shop, products } = await graphql(fetch, ShopPageDocument, {
		slug: params.slug,
		sort,
		after
	});
	if (!shop) error(404, 'No such shop', { kind: 'not-found' });
	return { shop, products, sort: sortWord };
};
