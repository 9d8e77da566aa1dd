import { graphql } from '#lib/graphql/request.ts';
import { unlessDrawn } from '#lib/still/drawn.ts';
import { leaveFormerAddress } from '#lib/storefront/former-address.ts';
import type { PageLoad } from './$types';
import { ProductPageDocument, ProductSurroundingsDocument } from './page.gql.ts';

const RELATED = 4;

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { product, products } = await graphql(fetch, ProductPageDocument, {
		shop: params.slug,
		slug: params.product
	});
	if (!product)
		return await leaveFormerAddress(fetch, `${params.slug}/${params.product}`, url.search);
	const around = await graphql(fetch, ProductSurroundingsDocument, {
		shop: params.slug,
		product: product.id,
		country: url.searchParams.get('country')
	});
	const related = products.nodes.filter(({ id }) => id !== product.id).slice(0, RELATED);
	return {
		parts: await unlessDrawn(() => import('#lib/storefront/product/parts.ts')),
		product,
		related,
		reviews: around.reviews.nodes,
		alike: around.relatedTo,
		away: around.shopAway,
		deliveries: around.deliveriesOf,
		country: around.deliveryCountry,
		askedCountry: url.searchParams.has('country') ? around.deliveryCountry : null,
		sizesTaken: around.sizesTaken,
		mySizes: around.mySizes,
		places: around.marketsOf,
		collectStalls: around.collectStalls
	};
};
