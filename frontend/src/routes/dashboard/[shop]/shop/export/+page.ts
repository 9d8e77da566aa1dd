import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ShopExportPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, data, url }) => {
	const { shop } = await parent();
	const { shopExports } = await graphql(fetch, ShopExportPageDocument, { shop: shop.id });
	return { ...data, copies: shopExports, origin: url.origin };
};
