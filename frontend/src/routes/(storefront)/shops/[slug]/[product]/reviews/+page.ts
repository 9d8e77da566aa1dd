import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import { leaveFormerAddress } from '#lib/storefront/former-address.ts';
import type { PageLoad } from './$types';
import { ProductReviewsDocument, ProductReviewsPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { product } = await graphql(fetch, ProductReviewsPageDocument, {
		shop: params.slug,
		slug: params.product
	});
	if (!product)
		return await leaveFormerAddress(fetch, `${params.slug}/${params.product}`, url.search);
	const { reviews } = await graphql(fetch, ProductReviewsDocument, {
		product: product.id,
		after: currentCursor(url)
	});
	return { product, reviews };
};
