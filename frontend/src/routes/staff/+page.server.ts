import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { StaffResolveAlertDocument, StaffRetryStepDocument } from './page.gql.ts';

const KINDS = ['TRANSFER', 'SHARE', 'REFUND', 'EVENT'] as const;

export const actions: Actions = {
	resolve: async ({ fetch, request }) => {
		const typed = await request.formData();
		const id = textOf(typed, 'id');
		const { resolveAlert } = await graphql(fetch, StaffResolveAlertDocument, { id });
		return answered('alerts', typed, resolveAlert.problems);
	},
	retry: async ({ fetch, request }) => {
		const typed = await request.formData();
		const kind = KINDS.find((known) => known === textOf(typed, 'kind')) ?? 'EVENT';
		const id = textOf(typed, 'id');
		const { retryStep } = await graphql(fetch, StaffRetryStepDocument, { kind, id });
		return answered('steps', typed, retryStep.problems);
	}
};
