import { error, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { PageLoad } from './$types';
import { PieceByTagDocument } from './page.gql.ts';

/** The address on a hang tag: a customer's phone opens the piece's page. */
export const load: PageLoad = async ({ fetch, params }) => {
	const code = params.code.toUpperCase();
	const { productByTag } = await graphql(fetch, PieceByTagDocument, { code });
	if (!productByTag) error(404, 'No such tag', { kind: 'not-found' });
	const { slug, shop } = productByTag.product;
	redirect(307, href(`/shops/${shop.slug}/${slug}`));
};
