import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { gapId, partOf } from '#lib/organise/numbers.ts';
import type { PageLoad } from './$types';
import { OrganiseMissingDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { market } = await parent();
	const { marketDay, acknowledgedLosses } = await graphql(fetch, OrganiseMissingDocument, {
		market: market.id
	});
	if (!marketDay) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	const names = new Map(marketDay.tills.map(({ id, name }) => [id, name]));
	return {
		gaps: marketDay.missing.map((gap) => ({
			...gap,
			id: gapId(gap),
			till: names.get(gap.till) ?? '',
			part: partOf(gap)
		})),
		losses: acknowledgedLosses
	};
};
