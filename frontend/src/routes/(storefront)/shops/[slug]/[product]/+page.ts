import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ProductDeliveryDocument, ProductPageDocument } from './page.gql.ts';

const RELATED = 4;

export const load: PageLoad = async ({ fetch, params }) => {
	const { product, products } = await graphql(fetch, ProductPageDocument, {
		shop: params.slug,
		slug: params.product
	});
	if (!product) error(404, 'No such product', { kind: 'not-found' });
	const { deliveryOptions, marketsOf } = await graphql(fetch, ProductDeliveryDocument, {
		shop: product.shop.id,
		product: product.id
	});
	const related = products.nodes.filter(({ id }) => id !== product.id).slice(0, RELATED);
	return { product, related, deliveryOptions, places: marketsOf };
};
