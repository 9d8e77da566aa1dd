import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ShopTeamDocument } from './page.gql.ts';

/** A helper reads no list: of her own place the layout knows. */
export const load: PageLoad = async ({ data, fetch, parent }) => {
	const { shop } = await parent();
	const { team } = await graphql(fetch, ShopTeamDocument, { shop: shop.id });
	return { ...data, team };
};
