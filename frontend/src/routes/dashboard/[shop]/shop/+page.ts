import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ShopEditorDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { shop } = await graphql(fetch, ShopEditorDocument, { slug: params.shop });
	if (!shop) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { edited: shop };
};
