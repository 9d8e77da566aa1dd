import { graphql } from '#lib/graphql/request.ts';
import { marketsAhead } from '#lib/storefront/markets-ahead.ts';
import { spreadByShop } from '#lib/storefront/spread-by-shop.ts';
import type { PageLoad } from './$types';
import { HomePageDocument } from './page.gql.ts';

const HERO = 3;
const NEW = 9;

export const load: PageLoad = async ({ fetch }) => {
	const { products, themes, shops, markets } = await graphql(fetch, HomePageDocument);
	const pieces = spreadByShop(products.nodes.filter(({ picture }) => picture));
	return {
		hero: pieces.slice(0, HERO),
		newest: pieces.slice(HERO, HERO + NEW),
		themes,
		shops: shops.nodes,
		market: marketsAhead(markets, Date.now())[0] ?? null
	};
};
