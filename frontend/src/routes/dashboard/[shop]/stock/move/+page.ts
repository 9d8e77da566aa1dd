import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardStockMoveDocument, DashboardStockPlacesDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, parent, url }) => {
	const { shop } = await parent();
	const query = url.searchParams.get('query')?.trim() ?? '';
	const found = await graphql(fetch, DashboardStockPlacesDocument, { slug: shop.slug });
	const places = found.shop?.locations ?? [];
	const asked = (name: string): (typeof places)[number] | undefined =>
		places.find(({ id }) => id === url.searchParams.get(name));
	const source = asked('from') ?? places[0];
	const target = [asked('to'), ...places].find((place) => place && place.id !== source?.id);
	if (!source || !target) return { ...data, places, query, chosen: null };
	const { stockPieces } = await graphql(fetch, DashboardStockMoveDocument, {
		shop: shop.id,
		place: source.id,
		query: query || null
	});
	return { ...data, places, query, chosen: { source, target, pieces: stockPieces } };
};
