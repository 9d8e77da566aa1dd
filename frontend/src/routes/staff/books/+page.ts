import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { StaffBooksDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, url }) => {
	const after = currentCursor(url);
	const { manualEntries, reconciliations } = await graphql(fetch, StaffBooksDocument, { after });
	if (!manualEntries) error(404, { kind: 'not-found', message: 'For the programme’s team' });
	const filled = (name: string): string => url.searchParams.get(name) ?? '';
	return {
		entries: manualEntries,
		reconciliations: reconciliations?.nodes ?? [],
		/** A link from an order fills the form in; see `proposal.ts`. */
		proposal: {
			source: filled('source'),
			destination: filled('destination'),
			amount: filled('amount'),
			debt: filled('debt'),
			refund: filled('refund')
		}
	};
};
