import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardReviewsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const answer = await graphql(fetch, DashboardReviewsDocument, {
		shop: shop.id,
		slug: shop.slug,
		after: currentCursor(url)
	});
	return { rating: answer.shop?.rating ?? null, reviews: answer.shopReviews };
};
