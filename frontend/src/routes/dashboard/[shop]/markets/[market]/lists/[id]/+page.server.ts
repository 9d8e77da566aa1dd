import { countedPieces } from '#lib/bring/counting.ts';
import { wholeNumber } from '#lib/bring/quantities.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import {
	CancelBringFromDashboardDocument,
	CountBringFromDashboardDocument,
	SignBringFromDashboardDocument
} from './page.gql.ts';

export const actions: Actions = {
	count: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { countBring } = await graphql(fetch, CountBringFromDashboardDocument, {
			id: params.id,
			pieces: countedPieces(typed)
		});
		return answered('count', typed, countBring.problems);
	},
	sign: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { signBring } = await graphql(fetch, SignBringFromDashboardDocument, {
			id: params.id,
			count: wholeNumber(textOf(typed, 'count'))
		});
		return answered('sign', typed, signBring.problems);
	},
	cancel: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { cancelBring } = await graphql(fetch, CancelBringFromDashboardDocument, {
			id: params.id
		});
		return answered('cancel', typed, cancelBring.problems);
	}
};
