import { redirect } from '@sveltejs/kit';
import { chosenPieces, wholeNumber } from '#lib/bring/quantities.ts';
import { tagsAddress } from '#lib/dashboard/markets/tags-address.ts';
import { refused, textOf } from '#lib/forms/form-answer.ts';
import { getLocale } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';

export const actions: Actions = {
	/** Sent by the browser itself into a page of its own: the answer is the file. */
	print: async ({ params, request }) => {
		const typed = await request.formData();
		const pieces = chosenPieces(typed);
		if (pieces.length === 0) return refused('print', typed, { '': m.stall_choose_one() });
		redirect(
			303,
			tagsAddress({
				shop: params.shop,
				market: params.market,
				pieces,
				format: textOf(typed, 'format'),
				skip: Math.max(wholeNumber(textOf(typed, 'skip')), 0),
				language: getLocale()
			})
		);
	}
};
