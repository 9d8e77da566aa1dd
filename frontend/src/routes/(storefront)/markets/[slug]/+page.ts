import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { MarketPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { market, marketPieces } = await graphql(fetch, MarketPageDocument, {
		slug: params.slug,
		after: url.searchParams.get('after') || null
	});
	if (!market) error(404, 'No such market', { kind: 'not-found' });
	return { market, pieces: marketPieces, isOver: Date.parse(market.endsAt) < Date.now() };
};
