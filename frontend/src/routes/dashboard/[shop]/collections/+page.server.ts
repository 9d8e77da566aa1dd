import { placeOf } from '#lib/dashboard/collections/place-of.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import { MoveCollectionInListDocument } from './page.gql.ts';

export const actions: Actions = {
	move: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { moveCollection } = await graphql(fetch, MoveCollectionInListDocument, {
			id: textOf(typed, 'id'),
			position: placeOf(textOf(typed, 'move'))
		});
		return answered('move', typed, moveCollection.problems);
	}
};
