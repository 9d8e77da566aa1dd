import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { gapId, numbersOf } from '#lib/organise/numbers.ts';
import type { Actions } from './$types';
import { OrganiseAcknowledgeLossDocument } from './page.gql.ts';

export const actions: Actions = {
	/** The answer carries the gap's id as its name. */
	default: async ({ fetch, request }) => {
		const typed = await request.formData();
		const [device, stream] = [textOf(typed, 'device'), textOf(typed, 'stream')];
		const first = Number.parseInt(textOf(typed, 'first'), 10);
		const last = Number.parseInt(textOf(typed, 'last'), 10);
		const { acknowledgeLoss } = await graphql(fetch, OrganiseAcknowledgeLossDocument, {
			device,
			stream,
			numbers: numbersOf({ first, last }),
			reason: textOf(typed, 'reason')
		});
		return answered(gapId({ device, stream, first }), typed, acknowledgeLoss.problems);
	}
};
