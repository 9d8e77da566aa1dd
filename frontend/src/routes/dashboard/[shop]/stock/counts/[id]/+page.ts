import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { DashboardStocktakeDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, params, parent, url }) => {
	const { shop } = await parent();
	const find = url.searchParams.get('find')?.trim() ?? '';
	const onlyDifferences = url.searchParams.get('show') === 'differences';
	const { stocktake, stocktakeRest, stocktakeLines, found } = await graphql(
		fetch,
		DashboardStocktakeDocument,
		{
			id: params.id,
			shop: shop.id,
			onlyDifferences,
			after: currentCursor(url),
			find: find || null,
			isFinding: find !== ''
		}
	);
	if (!stocktake) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return {
		...data,
		count: stocktake,
		rest: stocktakeRest ?? { variants: 0, pieces: 0 },
		lines: stocktakeLines,
		found: found?.nodes ?? [],
		find,
		onlyDifferences
	};
};
