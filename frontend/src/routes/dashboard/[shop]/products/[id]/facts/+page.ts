import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ProductFactsEditorDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, parent }) => {
	const { shop } = await parent();
	const { productById, ...choices } = await graphql(fetch, ProductFactsEditorDocument, {
		id: params.id,
		shop: shop.id
	});
	if (!productById) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { facts: productById.facts, ...choices };
};
