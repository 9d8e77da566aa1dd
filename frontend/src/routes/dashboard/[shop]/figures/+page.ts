import { error } from '@sveltejs/kit';
import { AGAINST, askedPeriod, todayInParis } from '#lib/dashboard/figures/periods.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardFiguresDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const asked = askedPeriod(url.searchParams, todayInParis());
	const { salesFigures } = await graphql(fetch, DashboardFiguresDocument, {
		shop: shop.id,
		...asked.days,
		against: AGAINST[asked.against]
	});
	// More than three years: the address was written by hand.
	if (!salesFigures) error(404, { kind: 'not-found', message: 'No such period' });
	return { asked, figures: salesFigures };
};
