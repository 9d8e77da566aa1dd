import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ProductEditorDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, params }) => {
	const { productById, productSeo, productVersions, themes } = await graphql(
		fetch,
		ProductEditorDocument,
		{
			id: params.id
		}
	);
	if (!productById) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return {
		...data,
		product: productById,
		locations: productById.shop.locations ?? [],
		themes,
		seo: productSeo,
		versions: productVersions.nodes
	};
};
