import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { OTHER_CARRIER } from '#lib/dashboard/carriers.ts';
import { AdvanceSellerOrdersDocument } from '#lib/dashboard/orders/Advance.gql.ts';
import { isPieceField, piecesFrom } from '#lib/dashboard/orders/pieces.ts';
import { stepFrom } from '#lib/dashboard/orders/steps.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import {
	AnnounceDelayFromDashboardDocument,
	CancelPiecesFromDashboardDocument,
	CancelFromDashboardDocument,
	NoteDeliveredFromDashboardDocument,
	ReceiveReturnFromDashboardDocument,
	ShipFromDashboardDocument,
	HandOverFromDashboardDocument,
	StartMakingFromDashboardDocument
} from './page.gql.ts';

export const actions: Actions = {
	ship: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const chosen = textOf(typed, 'carrier');
		const { shipSellerOrder } = await graphql(fetch, ShipFromDashboardDocument, {
			id: params.id,
			carrier: chosen === OTHER_CARRIER ? textOf(typed, 'otherCarrier') : chosen,
			trackingNumber: textOf(typed, 'trackingNumber'),
			pieces: [...typed.keys()].some(isPieceField) ? piecesFrom(typed) : null,
			sure: typed.has('sure')
		});
		return answered('ship', typed, shipSellerOrder.problems);
	},
	step: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { advanceSellerOrders } = await graphql(fetch, AdvanceSellerOrdersDocument, {
			ids: [params.id],
			step: stepFrom(typed),
			leaveBy: textOf(typed, 'leaveBy') || null
		});
		return answered('step', typed, advanceSellerOrders.problems);
	},
	delay: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const promisedBy = textOf(typed, 'promisedBy');
		if (!promisedBy) return refused('delay', typed, { promisedBy: m.desk_delay_day() });
		const { announceDelay } = await graphql(fetch, AnnounceDelayFromDashboardDocument, {
			id: textOf(typed, 'id'),
			sellerOrder: params.id,
			promisedBy,
			reason: textOf(typed, 'reason')
		});
		return answered('delay', typed, announceDelay.problems);
	},
	cancelPieces: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { cancelLines } = await graphql(fetch, CancelPiecesFromDashboardDocument, {
			id: textOf(typed, 'id'),
			sellerOrder: params.id,
			pieces: piecesFrom(typed),
			reason: textOf(typed, 'reason')
		});
		return answered('cancelPieces', typed, cancelLines.problems);
	},
	handOver: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { handOverSellerOrder } = await graphql(fetch, HandOverFromDashboardDocument, {
			id: params.id
		});
		return answered('handOver', typed, handOverSellerOrder.problems);
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
