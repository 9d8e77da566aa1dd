import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { MakingCapacitiesDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { makingCapacities } = await graphql(fetch, MakingCapacitiesDocument, { shop: shop.id });
	return { rows: makingCapacities };
};
