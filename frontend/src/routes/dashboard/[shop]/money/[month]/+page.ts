import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardStatementDocument } from './page.gql.ts';

const LINES = 50;

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	const { shop } = await parent();
	const number = Number.parseInt(url.searchParams.get('page') ?? '1', 10);
	const page = number >= 1 && number <= 100_000 ? number : 1;
	const { statement } = await graphql(fetch, DashboardStatementDocument, {
		shop: shop.id,
		month: params.month,
		first: LINES,
		skip: (page - 1) * LINES
	});
	if (!statement) error(404, { kind: 'not-found', message: 'No such month' });
	return { statement, page, pages: Math.max(1, Math.ceil(statement.lineCount / LINES)) };
};
