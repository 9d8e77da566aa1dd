import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseBringsOfStallDocument, OrganiseStallsOfPiecesDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { marketPlan } = await graphql(fetch, OrganiseStallsOfPiecesDocument, {
		slug: params.market
	});
	if (!marketPlan) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	const coming = marketPlan.stalls.filter(({ state }) => state === 'ACCEPTED');
	const stalls = await Promise.all(
		coming.map(async (stall) => {
			const { brings } = await graphql(fetch, OrganiseBringsOfStallDocument, { stall: stall.id });
			return { ...stall, brings: brings ?? [] };
		})
	);
	return { stalls };
};
