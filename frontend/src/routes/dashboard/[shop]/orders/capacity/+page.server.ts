import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import { SetMakingCapacityDocument } from './page.gql.ts';

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

export const actions: Actions = {
	default: async ({ fetch, request }) => {
		const typed = await request.formData();
		const product = textOf(typed, 'product');
		const name = `capacity-${product}`;
		const pieces = textOf(typed, 'pieces');
		if (pieces && whole(pieces) === null)
			return refused(name, typed, { pieces: m.desk_capacity_pieces_hint() });
		const { setMakingCapacity } = await graphql(fetch, SetMakingCapacityDocument, {
			shop: textOf(typed, 'shop'),
			product: product || null,
			pieces: pieces ? whole(pieces) : null,
			longestWait: whole(textOf(typed, 'longestWait')) ?? 0
		});
		return answered(name, typed, setMakingCapacity.problems);
	}
};
