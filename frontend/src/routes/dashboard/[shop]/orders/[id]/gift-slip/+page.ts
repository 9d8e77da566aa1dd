import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { GiftSlipDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { sellerOrder } = await graphql(fetch, GiftSlipDocument, { id: params.id });
	if (!sellerOrder?.isGift) error(404, { kind: 'not-found', message: 'No gift, or not hers' });
	return { part: sellerOrder };
};
