import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { kindOf } from './kinds.ts';
import { ShopPhotographDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, parent }) => {
	const { kind, shape } = kindOf(params.picture);
	const { shop } = await parent();
	const { shopPhotograph } = await graphql(fetch, ShopPhotographDocument, { shop: shop.id, kind });
	if (!shopPhotograph) error(404, { kind: 'not-found', message: 'None of hers hangs there' });
	return { photograph: shopPhotograph, shape, isLogo: kind === 'LOGO' };
};
