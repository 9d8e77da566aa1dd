import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { OrganiseRefundTenderDocument } from './page.gql.ts';

export const actions: Actions = {
	/** The answer carries the request's id as its name. */
	refund: async ({ fetch, request }) => {
		const typed = await request.formData();
		const tender = textOf(typed, 'tender');
		const { refundTender } = await graphql(fetch, OrganiseRefundTenderDocument, {
			tender,
			reason: textOf(typed, 'reason')
		});
		return answered(tender, typed, refundTender.problems);
	}
};
