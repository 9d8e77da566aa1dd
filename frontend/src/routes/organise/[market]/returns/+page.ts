import { ApiFailure } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseReturnDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, parent, url }) => {
	const { market } = await parent();
	const order = url.searchParams.get('order')?.trim() ?? '';
	const page = { ...data, order, offer: null, refusal: '' };
	if (order === '' || market.state !== 'OPEN') return page;
	try {
		const variables = { market: market.id, order };
		const { webReturn } = await graphql(fetch, OrganiseReturnDocument, variables);
		return { ...page, offer: webReturn };
	} catch (failure) {
		// The law says no to all of it: its words are the page.
		if (failure instanceof ApiFailure && failure.code === 'MARKET_SALE')
			return { ...page, refusal: failure.message };
		throw failure;
	}
};
