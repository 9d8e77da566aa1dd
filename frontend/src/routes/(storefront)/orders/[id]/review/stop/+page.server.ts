import { error } from '@sveltejs/kit';
import { answered } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, PageServerLoad } from './$types';
import { RefuseReviewMailsDocument, ReviewMailsPageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token');
	const { order } = await graphql(fetch, ReviewMailsPageDocument, { id: params.id, token });
	if (!order) error(404, 'No such order', { kind: 'not-found' });
	return { token: token ?? '' };
};

export const actions = {
	default: async ({ fetch, params, request, url }) => {
		const { refuseReviewMails } = await graphql(fetch, RefuseReviewMailsDocument, {
			order: params.id,
			token: url.searchParams.get('token')
		});
		return answered('stop', await request.formData(), refuseReviewMails.problems);
	}
} satisfies Actions;
