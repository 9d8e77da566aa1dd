import { answered } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, PageServerLoad } from './$types';
import { ConfirmNewsletterFromPageDocument, NewsletterInvitationPageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { token } = params;
	const { newsletterInvitation } = await graphql(fetch, NewsletterInvitationPageDocument, {
		token
	});
	return { invitation: newsletterInvitation };
};

export const actions = {
	default: async ({ fetch, params, request }) => {
		const { confirmNewsletter } = await graphql(fetch, ConfirmNewsletterFromPageDocument, {
			token: params.token
		});
		return answered('confirm', await request.formData(), confirmNewsletter.problems);
	}
} satisfies Actions;
