import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ShopSeoDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { shop: shown, shopSeo } = await graphql(fetch, ShopSeoDocument, {
		shop: shop.id,
		slug: shop.slug
	});
	if (!shown) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { shown, seo: shopSeo };
};
