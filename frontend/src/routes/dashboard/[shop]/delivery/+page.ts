import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardDeliveryDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { giftWrap, deliveryOptions } = await graphql(fetch, DashboardDeliveryDocument, {
		shop: shop.id
	});
	return { giftWrap, options: deliveryOptions };
};
