import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import { leaveFormerAddress } from '#lib/storefront/former-address.ts';
import type { PageLoad } from './$types';
import { ShopReviewsDocument, ShopReviewsPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { shop } = await graphql(fetch, ShopReviewsPageDocument, { slug: params.slug });
	if (!shop) return await leaveFormerAddress(fetch, params.slug, url.search);
	const { shopReviews } = await graphql(fetch, ShopReviewsDocument, {
		shop: shop.id,
		after: currentCursor(url)
	});
	return { shop, reviews: shopReviews };
};
