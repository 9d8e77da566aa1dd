import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseLiveAgainDocument, OrganiseLiveDocument } from './page.gql.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { market } = await parent();
	const asked = url.searchParams.get('day') ?? '';
	const variables = { market: market.id, day: DAY.test(asked) ? asked : null };
	const { marketDay, lostTenders } = await graphql(fetch, OrganiseLiveDocument, variables);
	if (!marketDay) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return {
		day: marketDay,
		lost: lostTenders ?? [],
		/** The day's figures again, asked by the page every few seconds. */
		again: async () =>
			(await graphql(fetch, OrganiseLiveAgainDocument, variables)).marketDay ?? null
	};
};
