import { mandateFrom } from '#lib/dashboard/markets/mandate.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { AnswerInvitationFromDashboardDocument } from './page.gql.ts';

export const actions: Actions = {
	accept: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { answerInvitation } = await graphql(fetch, AnswerInvitationFromDashboardDocument, {
			stall: textOf(typed, 'stall'),
			mandate: mandateFrom(typed)
		});
		return answered('accept', typed, answerInvitation.problems);
	},
	decline: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { answerInvitation } = await graphql(fetch, AnswerInvitationFromDashboardDocument, {
			stall: textOf(typed, 'stall'),
			mandate: null
		});
		return answered('decline', typed, answerInvitation.problems);
	}
};
