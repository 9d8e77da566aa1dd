import { graphql } from '#lib/graphql/request.ts';
import { leaveFormerAddress } from '#lib/storefront/former-address.ts';
import { listingChoice } from '#lib/storefront/listing.ts';
import type { PageLoad } from './$types';
import { ShopPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { sort, sortWord, after } = listingChoice(url);
	const { shop, shopAway, products, collections } = await graphql(fetch, ShopPageDocument, {
		slug: params.slug,
		sort,
		after
	});
	if (!shop) return await leaveFormerAddress(fetch, params.slug, url.search);
	return {
		shop,
		away: shopAway,
		products,
		collections: collections.filter(({ pieces }) => pieces.length > 0),
		sort: sortWord
	};
};
