import { error } from '@sveltejs/kit';
import { currentCursor } from '#lib/paging.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { PapersPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	const { shop } = await parent();
	const { sellerPapers, shopInvoices } = await graphql(fetch, PapersPageDocument, {
		shop: shop.id,
		after: currentCursor(url)
	});
	if (!sellerPapers) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { papers: sellerPapers, invoices: shopInvoices };
};
