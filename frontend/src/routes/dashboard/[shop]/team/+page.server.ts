import { redirect } from '@sveltejs/kit';
import { rightsIn } from '#lib/dashboard/team/rights-form.ts';
import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	ChangeRightsFromTeamDocument,
	EndPlaceFromTeamDocument,
	InviteHelperFromTeamDocument,
	MakeOwnerFromTeamDocument,
	TakeBackFromTeamDocument
} from './page.gql.ts';

/** One id for one form: sending it twice mails once. */
export const load: PageServerLoad = () => ({ requestId: crypto.randomUUID() });

/** A form of a list answers under the row it stands in. */
const ofRow = (typed: FormData, what: string): string => `${what} ${textOf(typed, 'id')}`;

export const actions = {
	invite: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { inviteHelper } = await graphql(fetch, InviteHelperFromTeamDocument, {
			shop: textOf(typed, 'shop'),
			requestId: textOf(typed, 'requestId'),
			email: textOf(typed, 'email'),
			language: LANGUAGE_CODES.get(textOf(typed, 'language')) ?? 'FR',
			rights: rightsIn(typed)
		});
		return answered('invite', typed, inviteHelper.problems);
	},
	takeBack: async ({ fetch, request }) => {
		const typed = await request.formData();
		const id = textOf(typed, 'id');
		const { takeBackInvitation } = await graphql(fetch, TakeBackFromTeamDocument, { id });
		return answered(ofRow(typed, 'asked'), typed, takeBackInvitation.problems);
	},
	change: async ({ fetch, request }) => {
		const typed = await request.formData();
		const given = { member: textOf(typed, 'id'), rights: rightsIn(typed) };
		const { changeRights } = await graphql(fetch, ChangeRightsFromTeamDocument, given);
		return answered(ofRow(typed, 'rights'), typed, changeRights.problems);
	},
	makeOwner: async ({ fetch, request }) => {
		const typed = await request.formData();
		const member = textOf(typed, 'id');
		const { makeOwner } = await graphql(fetch, MakeOwnerFromTeamDocument, { member });
		return answered(ofRow(typed, 'owner'), typed, makeOwner.problems);
	},
	end: async ({ fetch, request }) => {
		const typed = await request.formData();
		const member = textOf(typed, 'id');
		const { endPlace } = await graphql(fetch, EndPlaceFromTeamDocument, { member });
		if (endPlace.problems.length === 0 && textOf(typed, 'isMe')) redirect(303, href('/dashboard'));
		return answered(ofRow(typed, 'end'), typed, endPlace.problems);
	}
} satisfies Actions;
