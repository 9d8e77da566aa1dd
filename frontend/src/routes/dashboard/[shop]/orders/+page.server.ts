import { AdvanceSellerOrdersDocument } from '#lib/dashboard/orders/Advance.gql.ts';
import { stepFrom } from '#lib/dashboard/orders/steps.ts';
import { answered } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	step: async ({ fetch, request }) => {
		const typed = await request.formData();
		const ids = typed.getAll('order').filter((id) => typeof id === 'string');
		const { advanceSellerOrders } = await graphql(fetch, AdvanceSellerOrdersDocument, {
			ids,
			step: stepFrom(typed),
			leaveBy: null
		});
		return answered('step', typed, advanceSellerOrders.problems);
	}
};
