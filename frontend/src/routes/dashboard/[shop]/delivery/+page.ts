import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardDeliveryDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, parent }) => {
	const { shop } = await parent();
	const { giftWrap, shopDelivery } = await graphql(fetch, DashboardDeliveryDocument, {
		shop: shop.id
	});
	if (!shopDelivery) error(404, { kind: 'not-found', message: 'Not hers any more' });
	return { ...data, giftWrap, delivery: shopDelivery };
};
