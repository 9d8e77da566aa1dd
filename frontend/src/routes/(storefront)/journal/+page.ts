import { error, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { monthOf } from '#lib/dates.ts';
import { yearsOf } from '#lib/storefront/journal/archives.ts';
import type { PageLoad } from './$types';
import { JournalPageDocument } from './page.gql.ts';

/** For controllers and the programme's team; for others there is no such page. */
export const load: PageLoad = async ({ fetch, url }) => {
	const { viewer, mayReadJournals, journalKey, markets } = await graphql(
		fetch,
		JournalPageDocument
	);
	if (!viewer) {
		const back = encodeURIComponent(url.pathname + url.search);
		redirect(303, `${href('/account/sign-in')}?next=${back}`);
	}
	if (!mayReadJournals) error(404, { kind: 'not-found', message: 'For controllers' });
	return {
		key: journalKey,
		markets: markets.toReversed(),
		years: yearsOf(markets, Number.parseInt(monthOf(new Date()), 10))
	};
};
