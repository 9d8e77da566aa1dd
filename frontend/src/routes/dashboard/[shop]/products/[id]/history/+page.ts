import { currentCursor } from '#lib/paging.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ProductHistoryDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { productVersions, newest, themes } = await graphql(fetch, ProductHistoryDocument, {
		id: params.id,
		after: currentCursor(url)
	});
	return { versions: productVersions, newest: newest.nodes[0]?.number ?? 0, themes };
};
