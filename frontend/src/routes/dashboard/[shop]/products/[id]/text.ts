import type { ActionFailure } from '@sveltejs/kit';
import { htmlFromLines } from '#lib/dashboard/description.ts';
import {
	inOneLineEnding,
	keepField,
	keepsTheirs,
	wasField,
	type Compared
} from '#lib/dashboard/editor/conflict.ts';
import { answered, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { PRODUCT_STATES } from '#lib/dashboard/states.ts';
import { graphql } from '#lib/graphql/request.ts';
import { EditProductTextDocument } from './page.gql.ts';

type Answer = FormAnswer | ActionFailure<FormAnswer>;

/**
 * Saves title, description, kind, themes, whether it is made to order, and the state whose button was pressed. A version that is
 * no longer the newest comes back as a problem of the field `version`, with all that was typed; sent again with `overwrite` (the
 * version that was compared with), fields whose other value is to stay are left out.
 */
export async function editText(
	fetch: typeof globalThis.fetch,
	id: string,
	typed: FormData
): Promise<Answer> {
	const description = given(typed, 'description', inOneLineEnding(textOf(typed, 'description')));
	const themes = given(typed, 'themes', typed.getAll('themes').map(String).sort().join(','));
	const madeToOrder = given(typed, 'madeToOrder', typed.has('madeToOrder') ? 'on' : '');
	const { editProduct } = await graphql(fetch, EditProductTextDocument, {
		id,
		version: Number.parseInt(textOf(typed, 'overwrite') || textOf(typed, 'version'), 10) || 0,
		title: given(typed, 'title', textOf(typed, 'title')),
		description: description === null ? null : htmlFromLines(description),
		productType: given(typed, 'productType', textOf(typed, 'productType')),
		themes: themes === null ? null : themes.split(',').filter(Boolean),
		madeToOrder: madeToOrder === null ? null : madeToOrder === 'on',
		state: stateOf(textOf(typed, 'state')),
		typing: typed.has('typing')
	});
	return answered('text', typed, editProduct.problems);
}

/** What was typed in `field`; null where nothing was, or where the other one's value is to stay. */
function given(typed: FormData, field: Compared, mine: string): string | null {
	const keep = typed.has('overwrite') ? textOf(typed, keepField(field)) : 'untouched';
	const was = inOneLineEnding(textOf(typed, wasField(field)));
	return keepsTheirs(keep, mine, was) ? null : mine;
}

function stateOf(text: string): keyof typeof PRODUCT_STATES | null {
	return Object.hasOwn(PRODUCT_STATES, text) ? (text as keyof typeof PRODUCT_STATES) : null;
}
