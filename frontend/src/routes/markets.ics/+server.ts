import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { calendar, calendarResponse } from '#lib/storefront/markets/ics.ts';
import { marketsAhead } from '#lib/storefront/markets-ahead.ts';
import { MarketsCalendarDocument } from '../(storefront)/markets/page.gql.ts';
import type { RequestHandler } from './$types';

/** All markets ahead, for a calendar to follow. */
export const GET: RequestHandler = async ({ fetch, url }) => {
	const { markets } = await graphql(fetch, MarketsCalendarDocument);
	const now = new Date();
	const pageOf = (slug: string): string => url.origin + href(`/markets/${slug}`);
	return calendarResponse(
		calendar(marketsAhead(markets, now.getTime()), { host: url.hostname, now, pageOf })
	);
};
