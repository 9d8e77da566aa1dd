import { graphql } from '#lib/graphql/request.ts';
import { leaveFormerAddress } from '#lib/storefront/former-address.ts';
import { listingChoice } from '#lib/storefront/listing.ts';
import type { PageLoad } from './$types';
import { ShopPageDocument, ShopSectionsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { sort, sortWord, after } = listingChoice(url);
	const slug = params.slug;
	const found = await graphql(fetch, ShopPageDocument, { slug, sort, after });
	const { shop } = found;
	if (!shop) return await leaveFormerAddress(fetch, slug, url.search);
	const { sections } = shop.look;
	const wanted = {
		new: sections.includes('NEW') && found.products.nodes.length > 0,
		reviews: sections.includes('REVIEWS') && shop.rating !== null
	};
	const more =
		wanted.new || wanted.reviews
			? await graphql(fetch, ShopSectionsDocument, { shop: shop.id, slug, ...wanted })
			: null;
	return {
		shop,
		away: found.shopAway,
		hasNewsletter: found.newsletterIsOpen,
		products: found.products,
		collections: found.collections.filter(({ pieces }) => pieces.length > 0),
		markets: found.marketsOfShop,
		newest: more?.products?.nodes ?? [],
		reviews: more?.shopReviews?.nodes ?? [],
		sort: sortWord
	};
};
