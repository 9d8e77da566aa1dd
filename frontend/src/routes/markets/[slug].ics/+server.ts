import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { calendar, calendarResponse } from '#lib/storefront/markets/ics.ts';
import { MarketCalendarDocument } from '../../(storefront)/markets/[slug]/page.gql.ts';
import type { RequestHandler } from './$types';

/** One market, to be put into a calendar. */
export const GET: RequestHandler = async ({ fetch, params, url }) => {
	const { market } = await graphql(fetch, MarketCalendarDocument, { slug: params.slug });
	if (!market) error(404, 'No such market', { kind: 'not-found' });
	const pageOf = (slug: string): string => url.origin + href(`/markets/${slug}`);
	return calendarResponse(calendar([market], { host: url.hostname, now: new Date(), pageOf }));
};
