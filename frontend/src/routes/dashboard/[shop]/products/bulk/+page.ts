import { askedChange, chosenPieces, isNothing } from '#lib/dashboard/bulk/asked.ts';
import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageLoad } from './$types';
import { DashboardBulkDocument, DashboardBulkPreviewDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, parent, url }) => {
	const { shop } = await parent();
	const which = chosenPieces(url.searchParams);
	const asked = askedChange(url.searchParams, SHOP_CURRENCY);
	const rest = await graphql(fetch, DashboardBulkDocument, { shop: shop.id });
	const page = { ...data, ...rest, which, done: url.searchParams.get('done') };
	if (asked === 'unreadable')
		return { ...page, preview: null, refusal: { number: m.bulk_number_unreadable() } };
	if (asked === null || isNothing(which)) return { ...page, preview: null, refusal: {} };
	const { bulkPreview } = await graphql(fetch, DashboardBulkPreviewDocument, {
		shop: shop.id,
		which,
		asked
	});
	return {
		...page,
		preview: bulkPreview?.preview ?? null,
		refusal: problemsByField(bulkPreview?.problems ?? [])
	};
};
