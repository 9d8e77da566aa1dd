import { graphql } from '#lib/graphql/request.ts';
import { chosen } from '#lib/storefront/home/chosen.ts';
import { marketsAhead } from '#lib/storefront/markets-ahead.ts';
import { unlessDrawn } from '#lib/still/drawn.ts';
import { spreadByShop } from '#lib/storefront/spread-by-shop.ts';
import type { PageLoad } from './$types';
import { HomePageDocument } from './page.gql.ts';

const HERO = 3;
const NEW = 9;

export const load: PageLoad = async ({ fetch }) => {
	const { features, products, themes, shops, markets, departments } = await graphql(
		fetch,
		HomePageDocument
	);
	const pieces = spreadByShop(products.nodes.filter(({ picture }) => picture));
	const wanted = features.flatMap(({ theme }) => (theme ? [theme.slug] : []));
	const rank = (slug: string): number => (wanted.includes(slug) ? wanted.indexOf(slug) : Infinity);
	return {
		parts: await unlessDrawn(() => import('#lib/storefront/home/parts.ts')),
		...chosen(features, shops.nodes, marketsAhead(markets, Date.now())),
		collections: features.flatMap(({ collection, words }) =>
			collection && collection.pieces.length > 0 ? [{ collection, words }] : []
		),
		hero: pieces.slice(0, HERO),
		newest: pieces.slice(HERO, HERO + NEW),
		themes: themes.toSorted((one, other) => rank(one.slug) - rank(other.slug) || 0),
		departments
	};
};
