import { answered, textOf } from '#lib/forms/form-answer.ts';
import { OTHER_CARRIER } from '#lib/dashboard/carriers.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import {
	CancelFromDashboardDocument,
	NoteDeliveredFromDashboardDocument,
	ReceiveReturnFromDashboardDocument,
	ShipFromDashboardDocument,
	StartMakingFromDashboardDocument
} from './page.gql.ts';

export const actions: Actions = {
	ship: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const chosen = textOf(typed, 'carrier');
		const { shipSellerOrder } = await graphql(fetch, ShipFromDashboardDocument, {
			id: params.id,
			carrier: chosen === OTHER_CARRIER ? textOf(typed, 'otherCarrier') : chosen,
			trackingNumber: textOf(typed, 'trackingNumber')
		});
		return answered('ship', typed, shipSellerOrder.problems);
	},
	making: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { startMaking } = await graphql(fetch, StartMakingFromDashboardDocument, {
			id: params.id
		});
		return answered('making', typed, startMaking.problems);
	},
	delivered: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { noteDelivered } = await graphql(fetch, NoteDeliveredFromDashboardDocument, {
			id: params.id,
			on: textOf(typed, 'on')
		});
		return answered('delivered', typed, noteDelivered.problems);
	},
	receive: async ({ fetch, request }) => {
		const typed = await request.formData();
		const id = textOf(typed, 'withdrawal');
		const { receiveReturn } = await graphql(fetch, ReceiveReturnFromDashboardDocument, {
			id,
			restock: typed.has('restock')
		});
		return answered(id, typed, receiveReturn.problems);
	},
	cancel: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { cancelSellerOrder } = await graphql(fetch, CancelFromDashboardDocument, {
			id: params.id,
			reason: textOf(typed, 'reason')
		});
		return answered('cancel', typed, cancelSellerOrder.problems);
	}
};
