import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardNewsletterDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const query = url.searchParams.get('query')?.trim() ?? '';
	const { newsletterIsOpen, newsletterReaders } = await graphql(
		fetch,
		DashboardNewsletterDocument,
		{ slug: shop.slug, shop: shop.id, query, after: currentCursor(url) }
	);
	return { isOpen: newsletterIsOpen, readers: newsletterReaders, query };
};
