import type { ActionFailure } from '@sveltejs/kit';
import { htmlFromLines } from '#lib/dashboard/description.ts';
import { answered, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { PRODUCT_STATES } from '#lib/dashboard/states.ts';
import { graphql } from '#lib/graphql/request.ts';
import { EditProductTextDocument } from './page.gql.ts';

/**
 * Saves title, description, kind, themes, whether it is made to order, and the state whose button was pressed. A version that is
 * no longer the newest comes back as a problem of the field `version`, with all that was typed.
 */
export async function editText(
	fetch: typeof globalThis.fetch,
	id: string,
	typed: FormData
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
	const { editProduct } = await graphql(fetch, EditProductTextDocument, {
		id,
		version: Number.parseInt(textOf(typed, 'overwrite') || textOf(typed, 'version'), 10) || 0,
		title: textOf(typed, 'title'),
		description: htmlFromLines(textOf(typed, 'description')),
		productType: textOf(typed, 'productType'),
		themes: typed.getAll('themes').map(String),
		madeToOrder: typed.has('madeToOrder'),
		state: stateOf(textOf(typed, 'state'))
	});
	return answered('text', typed, editProduct.problems);
}

function stateOf(text: string): keyof typeof PRODUCT_STATES | null {
	return Object.hasOwn(PRODUCT_STATES, text) ? (text as keyof typeof PRODUCT_STATES) : null;
}
