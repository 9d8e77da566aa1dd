import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import { OrganiseTickDocument, OrganiseUntickDocument } from './page.gql.ts';

const KEYS = [
	'DECLARATION',
	'SITE',
	'INSURANCE',
	'EXHIBITORS',
	'NO_WITHDRAWAL',
	'RECEIPT_NOTICE'
] as const;

const keyOf = (typed: FormData): (typeof KEYS)[number] | undefined =>
	KEYS.find((known) => known === textOf(typed, 'key'));

/** Answers carry the point's key as their name. */
export const actions: Actions = {
	tick: async ({ fetch, request }) => {
		const typed = await request.formData();
		const [key, market] = [keyOf(typed), textOf(typed, 'market')];
		if (!key) return refused('', typed, { '': m.organise_unknown_check() });
		const note = textOf(typed, 'note');
		const { tickCheck } = await graphql(fetch, OrganiseTickDocument, { market, key, note });
		return answered(key, typed, tickCheck.problems);
	},
	untick: async ({ fetch, request }) => {
		const typed = await request.formData();
		const [key, market] = [keyOf(typed), textOf(typed, 'market')];
		if (!key) return refused('', typed, { '': m.organise_unknown_check() });
		const { untickCheck } = await graphql(fetch, OrganiseUntickDocument, { market, key });
		return answered(key, typed, untickCheck.problems);
	}
};
