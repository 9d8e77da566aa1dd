import { error } from '@sveltejs/kit';
import { answered } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, PageServerLoad } from './$types';
import { LeaveNewsletterFromPageDocument, NewsletterStopPageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { token } = params;
	const { newsletterStop } = await graphql(fetch, NewsletterStopPageDocument, { token });
	if (!newsletterStop) error(404, { kind: 'not-found', message: 'No such link' });
	return { newsletter: newsletterStop };
};

export const actions = {
	default: async ({ fetch, params, request }) => {
		const { leaveNewsletter } = await graphql(fetch, LeaveNewsletterFromPageDocument, {
			token: params.token
		});
		return answered('leave', await request.formData(), leaveNewsletter.problems);
	}
} satisfies Actions;
