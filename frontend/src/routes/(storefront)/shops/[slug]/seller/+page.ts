import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { SellerPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { shop, seller } = await graphql(fetch, SellerPageDocument, { slug: params.slug });
	if (!shop) error(404, 'No such shop', { kind: 'not-found' });
	return { shop, seller };
};
