import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { MarketPageDocument } from './page.gql.ts';

/** `?shop=` shows all that this designer brings; without, each stall shows a few pieces. */
export const load: PageLoad = async ({ fetch, params, url }) => {
	const shop = url.searchParams.get('shop') ?? '';
	const { market, marketPieces } = await graphql(fetch, MarketPageDocument, {
		slug: params.slug,
		shop,
		ofShop: shop !== '',
		after: url.searchParams.get('after') || null
	});
	if (!market) error(404, 'No such market', { kind: 'not-found' });
	return {
		market,
		pieces: marketPieces ?? null,
		shop,
		isOver: Date.parse(market.endsAt) < Date.now()
	};
};
