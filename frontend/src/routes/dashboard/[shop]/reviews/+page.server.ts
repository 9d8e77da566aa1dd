import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { AnswerReviewDocument } from './page.gql.ts';

export const actions: Actions = {
	answer: async ({ fetch, request }) => {
		const typed = await request.formData();
		const review = textOf(typed, 'review');
		const { answerReview } = await graphql(fetch, AnswerReviewDocument, {
			review,
			text: textOf(typed, 'text')
		});
		return answered(review, typed, answerReview.problems);
	}
};
