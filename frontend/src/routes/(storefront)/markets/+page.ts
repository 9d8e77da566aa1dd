import { graphql } from '#lib/graphql/request.ts';
import { marketsAhead } from '#lib/storefront/markets-ahead.ts';
import type { PageLoad } from './$types';
import { MarketsPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch }) => {
	const { markets } = await graphql(fetch, MarketsPageDocument);
	return { markets: marketsAhead(markets, Date.now()) };
};
