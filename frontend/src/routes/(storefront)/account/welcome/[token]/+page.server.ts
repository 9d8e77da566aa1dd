import { error, redirect } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import { AcceptInvitationDocument, WelcomeDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params }) => {
	const { invitation } = await graphql(fetch, WelcomeDocument, { token: params.token });
	if (!invitation) error(404, { kind: 'not-found', message: 'No such link, or too old' });
	return { invitation };
};

export const actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { acceptInvitation } = await graphql(fetch, AcceptInvitationDocument, {
			token: params.token,
			name: textOf(typed, 'name')
		});
		if (!acceptInvitation.shop) return answered('welcome', typed, acceptInvitation.problems);
		redirect(303, href(`/dashboard/${acceptInvitation.shop.slug}`));
	}
} satisfies Actions;
