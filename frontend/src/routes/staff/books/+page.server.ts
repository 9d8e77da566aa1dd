import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { MOVES } from '#lib/staff/moves.ts';
import type { Actions } from './$types';
import { StaffDecideEntryDocument, StaffProposeEntryDocument } from './page.gql.ts';

interface Move {
	readonly source: string;
	readonly destination: string;
	readonly amount: number;
}

export const actions: Actions = {
	propose: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { moves, problems } = movesOf(typed);
		if (Object.keys(problems).length > 0) return refused('propose', typed, problems);
		const { proposeManualEntry } = await graphql(fetch, StaffProposeEntryDocument, {
			moves,
			reason: textOf(typed, 'reason'),
			debt: textOf(typed, 'debt') || null,
			refund: textOf(typed, 'refund') || null
		});
		return answered('propose', typed, proposeManualEntry.problems);
	},
	decide: async ({ fetch, request }) => {
		const typed = await request.formData();
		const id = textOf(typed, 'id');
		const { decideManualEntry } = await graphql(fetch, StaffDecideEntryDocument, {
			id,
			approve: textOf(typed, 'decision') === 'approve',
			note: textOf(typed, 'note')
		});
		return answered(`decide:${id}`, typed, decideManualEntry.problems);
	}
};

/** The moves that were filled in; what is none of ours to judge, the API does. */
function movesOf(typed: FormData): { moves: Move[]; problems: Record<string, string> } {
	const moves: Move[] = [];
	const problems: Record<string, string> = {};
	for (const index of MOVES) {
		const [source, destination, text] = (['source', 'destination', 'amount'] as const).map((name) =>
			textOf(typed, `${name}${index}`)
		) as [string, string, string];
		if (index > 1 && !source && !destination && !text) continue;
		const amount = parseAmount(text, 'EUR');
		if (amount === null) problems[`amount${index}`] = m.staff_bad_amount();
		else moves.push({ source, destination, amount });
	}
	return { moves, problems };
}
