import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import {
	StaffAnswerDisputeDocument,
	StaffHoldShareDocument,
	StaffLiftHoldDocument
} from './page.gql.ts';
import { refund } from './refund.ts';

export const actions: Actions = {
	preview: async ({ fetch, params, request }) =>
		refund(fetch, params.number, await request.formData(), { confirmed: false }),
	refund: async ({ fetch, params, request }) =>
		refund(fetch, params.number, await request.formData(), { confirmed: true }),
	hold: async ({ fetch, request }) => {
		const typed = await request.formData();
		const share = textOf(typed, 'share');
		const { holdShare } = await graphql(fetch, StaffHoldShareDocument, {
			share,
			note: textOf(typed, 'note'),
			until: textOf(typed, 'until') || null
		});
		return answered(`hold:${share}`, typed, holdShare.problems);
	},
	lift: async ({ fetch, request }) => {
		const typed = await request.formData();
		const share = textOf(typed, 'share');
		const { liftHold } = await graphql(fetch, StaffLiftHoldDocument, { share });
		return answered(`hold:${share}`, typed, liftHold.problems);
	},
	answerDispute: async ({ fetch, request }) => {
		const typed = await request.formData();
		const dispute = textOf(typed, 'dispute');
		const { submitDisputeEvidence } = await graphql(fetch, StaffAnswerDisputeDocument, {
			dispute,
			note: textOf(typed, 'note')
		});
		return answered(`dispute:${dispute}`, typed, submitDisputeEvidence.problems);
	}
};
