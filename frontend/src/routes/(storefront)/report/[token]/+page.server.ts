import { error } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, PageServerLoad } from './$types';
import { ObjectFromPageDocument, ReportCasePageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { reportCase } = await graphql(fetch, ReportCasePageDocument, { token: params.token });
	if (!reportCase) error(404, 'No such report', { kind: 'not-found' });
	return {
		report: reportCase,
		isNew: url.searchParams.has('new'),
		newId: crypto.randomUUID()
	};
};

export const actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { objectToRuling } = await graphql(fetch, ObjectFromPageDocument, {
			id: textOf(typed, 'id'),
			token: params.token,
			text: textOf(typed, 'text')
		});
		return answered('object', typed, objectToRuling.problems);
	}
} satisfies Actions;
