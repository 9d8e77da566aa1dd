import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, RequestEvent } from './$types';
import { OrganisePaySettlementDocument } from './page.gql.ts';

/** By bank or netted: nobody signs. */
const paid =
	(how: 'BANK' | 'NETTED') =>
	async ({ fetch, params, request }: RequestEvent) => {
		const typed = await request.formData();
		const { paySettlement } = await graphql(fetch, OrganisePaySettlementDocument, {
			id: params.id,
			how
		});
		return answered(how, typed, paySettlement.problems);
	};

export const actions: Actions = {
	cash: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { paySettlement } = await graphql(fetch, OrganisePaySettlementDocument, {
			id: params.id,
			how: 'CASH',
			till: textOf(typed, 'till') || null,
			signedName: textOf(typed, 'signedName'),
			signature: textOf(typed, 'signature')
		});
		return answered('CASH', typed, paySettlement.problems);
	},
	bank: paid('BANK'),
	netted: paid('NETTED')
};
