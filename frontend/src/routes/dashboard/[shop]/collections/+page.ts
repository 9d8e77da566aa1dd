import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardCollectionsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { shopCollections } = await graphql(fetch, DashboardCollectionsDocument, { shop: shop.id });
	return { collections: shopCollections };
};
