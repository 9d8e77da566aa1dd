import { ApiFailure } from '#lib/graphql/failure.ts';
import type { Problem } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { RequestState } from '../session/types.ts';
import type { StoredFrame } from '../store/database.ts';
import { ApiProblem, type FrameAnswer, type TenderAnswer, type TillApi } from './api.ts';
import {
	AskTillTenderDocument,
	CancelTillTenderDocument,
	MailTillReceiptDocument,
	PairTillDeviceDocument,
	ReadTillCollectionsDocument,
	ReadTillFrameDocument,
	ReadTillMirrorDocument,
	ReadTillPiecesDocument,
	ReadTillTenderDocument,
	ReadTillWebReturnDocument,
	RefundWebOrderAtTillDocument,
	SyncTillJournalDocument,
	type TillFramePartsFragment,
	type TillTenderPartsFragment
} from './requests.gql.ts';

/** A batch of 200 signed events is checked one by one at the other end. */
const LONGEST_WAIT_MS = 30_000;
/** Of a request somebody stands and waits for. */
const PATIENCE_MS = 8000;

type Fetch = typeof globalThis.fetch;

const within =
	(milliseconds: number): Fetch =>
	(input, init) =>
		fetch(input, { ...init, signal: AbortSignal.timeout(milliseconds) });

/** The server over GraphQL, which is the only way in which a till talks to it. */
export const graphqlApi: TillApi = {
	async ping(signal) {
		const response = await fetch('/livez', { cache: 'no-store', signal });
		await response.text();
		if (!response.ok) throw new ApiFailure('network', `The server answered ${response.status}`);
	},

	async pair(code, publicKey, agent) {
		const variables = { code, publicKey, agent };
		const { pairDevice } = await graphql(within(PATIENCE_MS), PairTillDeviceDocument, variables);
		const { token, frame } = demand(pairDevice);
		if (token === null || !frame) throw new ApiFailure('api', 'pairing without a token');
		return { token, ...frameOf(frame) };
	},

	async frame(token) {
		const { tillFrame } = await asked(
			graphql(within(LONGEST_WAIT_MS), ReadTillFrameDocument, { token })
		);
		return frameOf(tillFrame);
	},

	async pieces(token, after) {
		const { tillPieces } = await asked(
			graphql(within(LONGEST_WAIT_MS), ReadTillPiecesDocument, { token, after })
		);
		const nodes = tillPieces.nodes.map((piece) => ({
			...piece,
			priceChangedAt: piece.priceChangedAt ?? ''
		}));
		return { nodes, next: tillPieces.next, version: tillPieces.version };
	},

	async sync(token, records, waiting) {
		const variables = { token, records: [...records], waiting };
		const { syncJournal } = await graphql(
			within(LONGEST_WAIT_MS),
			SyncTillJournalDocument,
			variables
		);
		const { results, heads, serverTime } = demand(syncJournal);
		if (!results || !heads || serverTime === null) throw new ApiFailure('api', 'no results');
		return { results, heads, serverTime };
	},

	async mirror(token, after) {
		const { tillMirror } = await asked(
			graphql(within(LONGEST_WAIT_MS), ReadTillMirrorDocument, { token, after })
		);
		return tillMirror;
	},

	async askTender(token, { id, kind, amount, lines }) {
		const variables = {
			token,
			id,
			kind: kind === 'card' ? ('CARD' as const) : ('QR' as const),
			amount,
			lines: [...lines]
		};
		const { askTender } = await graphql(within(PATIENCE_MS), AskTillTenderDocument, variables);
		const { tender } = demand(askTender);
		if (!tender) throw new ApiFailure('api', 'no tender');
		return tenderOf(tender);
	},

	async tender(token, id) {
		const { tender } = await asked(
			graphql(within(PATIENCE_MS), ReadTillTenderDocument, { token, id })
		);
		return tender ? tenderOf(tender) : null;
	},

	async cancelTender(token, id) {
		try {
			const variables = { token, id };
			const { cancelTender } = await graphql(
				within(LONGEST_WAIT_MS),
				CancelTillTenderDocument,
				variables
			);
			const { tender } = demand(cancelTender);
			return tender ? tenderOf(tender) : null;
		} catch (reason) {
			if (isUnknown(reason)) return null;
			throw reason;
		}
	},

	async collections(token) {
		const { tillCollections } = await asked(
			graphql(within(LONGEST_WAIT_MS), ReadTillCollectionsDocument, { token })
		);
		return tillCollections;
	},

	async webReturnOffer(token, order) {
		const { tillWebReturn } = await asked(
			graphql(within(PATIENCE_MS), ReadTillWebReturnDocument, { token, order })
		);
		return tillWebReturn;
	},

	async refundWebOrder(token, { id, order, lines, manager }) {
		const variables = { token, id, order, lines: [...lines], manager };
		const { refundWebOrderInCash } = await graphql(
			within(LONGEST_WAIT_MS),
			RefundWebOrderAtTillDocument,
			variables
		);
		const { webReturn } = demand(refundWebOrderInCash);
		if (!webReturn) throw new ApiFailure('api', 'no return');
		return webReturn;
	},

	async mailReceipt(token, mail) {
		const variables = { token, ...mail };
		const { mailReceipt } = await graphql(within(PATIENCE_MS), MailTillReceiptDocument, variables);
		demand(mailReceipt);
	}
};

/** @throws ApiProblem with the first of the payload's problems */
function demand<Payload extends { readonly problems: readonly Problem[] }>(
	payload: Payload
): Payload {
	const [first] = payload.problems;
	if (first) throw new ApiProblem(first.code, first.message);
	return payload;
}

/** A query has no problems beside its answer: what it refuses comes as an error with a code. */
async function asked<Data>(answer: Promise<Data>): Promise<Data> {
	try {
		return await answer;
	} catch (reason) {
		if (reason instanceof ApiFailure && reason.code.startsWith('DEVICE_')) {
			throw new ApiProblem(reason.code, reason.message);
		}
		throw reason;
	}
}

const isUnknown = (reason: unknown): boolean =>
	(reason instanceof ApiFailure && reason.kind === 'not-found') ||
	(reason instanceof ApiProblem && reason.code === 'NOT_FOUND');

function frameOf({ heads, serverTime, ...parts }: TillFramePartsFragment): FrameAnswer {
	const frame: StoredFrame = {
		...parts,
		sellers: parts.sellers.map((seller) => ({
			...seller,
			regime: seller.regime === 'VAT' ? 'vat' : 'franchise'
		})),
		devices: parts.devices.map((device) => ({ ...device, tillName: device.tillName ?? '' }))
	};
	return { frame, heads, serverTime };
}

const tenderOf = ({ state, url, qr, problem }: TillTenderPartsFragment): TenderAnswer => ({
	state: state.toLowerCase() as RequestState,
	url,
	qr,
	problem
});
