import { answered, saved, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { returnedPieces, type ReturnAnswer } from '#lib/organise/web-return.ts';
import type { Actions, PageServerLoad } from './$types';
import { OrganiseRefundToCardDocument } from './page.gql.ts';

/** Made once per page: sending the form twice refunds once. */
export const load: PageServerLoad = () => ({ returnId: crypto.randomUUID() });

export const actions: Actions = {
	default: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { refundWebOrderToCard } = await graphql(fetch, OrganiseRefundToCardDocument, {
			market: textOf(typed, 'market'),
			id: textOf(typed, 'id'),
			order: textOf(typed, 'order'),
			lines: returnedPieces(typed)
		});
		const { problems, webReturn } = refundWebOrderToCard;
		if (!webReturn) return answered('return', typed, problems);
		const answer: ReturnAnswer = { ...saved('return'), given: webReturn };
		return answer;
	}
};
