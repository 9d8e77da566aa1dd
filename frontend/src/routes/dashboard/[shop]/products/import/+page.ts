import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardImportsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url, data }) => {
	const { shop } = await parent();
	const { catalogueImports } = await graphql(fetch, DashboardImportsDocument, {
		shop: shop.id,
		after: currentCursor(url)
	});
	return { ...data, imports: catalogueImports };
};
