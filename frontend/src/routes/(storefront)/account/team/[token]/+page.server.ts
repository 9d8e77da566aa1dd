import { error, redirect } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import { AskedToHelpDocument, JoinTeamByLinkDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params }) => {
	const { askedToHelp, viewer } = await graphql(fetch, AskedToHelpDocument, {
		token: params.token
	});
	if (!askedToHelp) error(404, { kind: 'not-found', message: 'No such link, or too old' });
	return { asked: askedToHelp, isSignedIn: viewer !== null };
};

export const actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { joinTeam } = await graphql(fetch, JoinTeamByLinkDocument, {
			token: params.token,
			name: textOf(typed, 'name')
		});
		if (!joinTeam.shop) return answered('join', typed, joinTeam.problems);
		redirect(303, href(`/dashboard/${joinTeam.shop.slug}`));
	}
} satisfies Actions;
