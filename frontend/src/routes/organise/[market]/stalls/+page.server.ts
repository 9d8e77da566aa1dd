import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { fieldOf } from '#lib/organise/hall.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import {
	OrganiseEditStallDocument,
	OrganiseInviteDocument,
	OrganiseMoveStallDocument
} from './page.gql.ts';

export const actions: Actions = {
	invite: async ({ fetch, request }) => {
		const typed = await request.formData();
		const shops = typed.getAll('shops').map(String);
		if (shops.length === 0) return refused('invite', typed, { '': m.organise_invite_nobody() });
		const { inviteDesigners } = await graphql(fetch, OrganiseInviteDocument, {
			market: textOf(typed, 'market'),
			shops
		});
		return answered('invite', typed, inviteDesigners.problems);
	},
	/** Without a field it leaves the plan. */
	move: async ({ fetch, request }) => {
		const typed = await request.formData();
		const field = fieldOf(textOf(typed, 'to'));
		const { moveStall } = await graphql(fetch, OrganiseMoveStallDocument, {
			stall: textOf(typed, 'stall'),
			column: field?.column ?? null,
			row: field?.row ?? null
		});
		return answered('hall', typed, moveStall.problems);
	},
	/** The answer carries the stall's id as its name. */
	edit: async ({ fetch, request }) => {
		const typed = await request.formData();
		const stall = textOf(typed, 'stall');
		const fee = parseAmount(textOf(typed, 'fee'), 'EUR');
		if (fee === null) return refused(stall, typed, { fee: m.organise_no_amount() });
		const number = textOf(typed, 'number');
		const { editStall } = await graphql(fetch, OrganiseEditStallDocument, { stall, number, fee });
		return answered(stall, typed, editStall.problems);
	}
};
