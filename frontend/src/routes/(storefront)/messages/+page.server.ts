import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import { signInFirst } from '#lib/storefront/account/sign-in-first.ts';
import type { PageServerLoad } from './$types';
import { MessagesPageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { viewer, myConversations } = await graphql(fetch, MessagesPageDocument, {
		after: currentCursor(url)
	});
	if (!viewer) signInFirst('/messages');
	return { conversations: myConversations };
};
