import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganisePricesDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { marketPlan, piecesAtStall, piecesToBring } = await graphql(
		fetch,
		OrganisePricesDocument,
		{ slug: params.market, stall: params.stall }
	);
	const stall = marketPlan?.stalls.find(({ id }) => id === params.stall);
	if (!stall) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	const there = piecesAtStall ?? [];
	const known = new Set(there.map(({ variant }) => variant.id));
	const others = (piecesToBring ?? []).filter(({ variant }) => !known.has(variant.id));
	return { stall, there, others };
};
