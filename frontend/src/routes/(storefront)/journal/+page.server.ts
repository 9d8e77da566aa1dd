import { redirect } from '@sveltejs/kit';
import { answered, refused, saved, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import { archiveAddress, isArchive, MOST_DAYS } from '#lib/storefront/journal/archives.ts';
import type { VerifyAnswer } from '#lib/storefront/journal/verify-answer.ts';
import type { Actions } from './$types';
import { VerifyJournalFromPageDocument } from './page.gql.ts';

export const actions: Actions = {
	archive: async ({ request }) => {
		const typed = await request.formData();
		const days = { from: textOf(typed, 'from'), to: textOf(typed, 'to') };
		if (!isArchive(days))
			return refused('archive', typed, { to: m.journal_bad_days({ most: MOST_DAYS }) });
		redirect(303, archiveAddress(days, textOf(typed, 'market')));
	},
	verify: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { verifyJournal } = await graphql(fetch, VerifyJournalFromPageDocument, {
			market: textOf(typed, 'market') || null
		});
		if (verifyJournal.problems.length > 0) return answered('verify', typed, verifyJournal.problems);
		const answer: VerifyAnswer = { ...saved('verify'), found: verifyJournal };
		return answer;
	}
};
