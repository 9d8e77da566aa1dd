import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { OrganiseSettlementsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { market } = await parent();
	const after = currentCursor(url);
	return await graphql(fetch, OrganiseSettlementsDocument, { market: market.id, after });
};
