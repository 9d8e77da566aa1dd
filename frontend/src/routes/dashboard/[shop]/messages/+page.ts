import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardMessagesDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const { shopConversations } = await graphql(fetch, DashboardMessagesDocument, {
		shop: shop.id,
		after: currentCursor(url)
	});
	return { conversations: shopConversations };
};
