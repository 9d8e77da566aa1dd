import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { getLocale, locales } from '#lib/i18n.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardCollectionDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, params, parent, url }) => {
	const { shop } = await parent();
	const asked = locales.find((one) => one === url.searchParams.get('language'));
	const query = url.searchParams.get('query')?.trim() ?? '';
	if (params.collection === 'new')
		return { ...data, language: asked ?? getLocale(), query, collection: null, products: null };
	const { shopCollection, shopProducts } = await graphql(fetch, DashboardCollectionDocument, {
		shop: shop.id,
		id: params.collection,
		query: query || null,
		after: currentCursor(url)
	});
	if (!shopCollection) error(404, { kind: 'not-found', message: 'No collection of hers' });
	const { texts } = shopCollection;
	/** Her own language, if she wrote in it; else the one that she wrote in. */
	const written = [getLocale(), ...locales].find((one) =>
		texts.some(({ language, title }) => language === one && title !== '')
	);
	const language = asked ?? written ?? getLocale();
	return { ...data, language, query, collection: shopCollection, products: shopProducts };
};
