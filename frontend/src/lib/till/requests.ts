import { ApiFailure } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/request.ts';
import { getLocale } from '#lib/i18n.ts';
import { pieceOf, type Piece } from './pieces.ts';
import {
	CloseShiftDocument,
	FindTillItemsDocument,
	OpenShiftDocument,
	SellAtTillDocument,
	TillPulseDocument,
	TillSaleByIdDocument,
	type CloseShiftMutation,
	type OpenShiftMutation
} from './requests.gql.ts';
import type { Answer, Attempt } from './sale.svelte.ts';

/** A till asks from its screen, not from `load`: it must go on working between two pages. */
const LONGEST_WAIT_MS = 6000;

/** The browser's own language is not the page's; messages of the API follow the page. */
const asking =
	(signal: AbortSignal = AbortSignal.timeout(LONGEST_WAIT_MS)): typeof fetch =>
	(input, init) => {
		const headers = new Headers(init?.headers);
		headers.set('accept-language', getLocale());
		return fetch(input, { ...init, headers, signal });
	};

export const askPulse = (signal: AbortSignal): Promise<unknown> =>
	graphql(asking(signal), TillPulseDocument);

/** Pieces with this tag code, SKU, barcode or words; at most 24. */
export async function findPieces(market: string, query: string): Promise<Piece[]> {
	const { tillItems } = await graphql(asking(), FindTillItemsDocument, { market, query });
	return tillItems.map(pieceOf);
}

/** Sells; an id that was sold before gives that sale, also when the basket changed since. */
export async function sell({ id, shift, lines, tendered }: Attempt): Promise<Answer> {
	const { sellAtTill } = await graphql(asking(), SellAtTillDocument, {
		id,
		shift,
		lines: [...lines],
		tendered
	});
	if (!sellAtTill.problems.some(({ code }) => code === 'ID_REUSED')) {
		return { sale: sellAtTill.sale, problems: sellAtTill.problems };
	}
	const { tillSale } = await graphql(asking(), TillSaleByIdDocument, { id });
	return { sale: tillSale, problems: tillSale ? [] : sellAtTill.problems };
}

export async function openShift(
	id: string,
	till: string,
	openingFloat: number
): Promise<OpenShiftMutation['openShift']> {
	return (await graphql(asking(), OpenShiftDocument, { id, till, openingFloat })).openShift;
}

export async function closeShift(
	id: string,
	counted: number,
	varianceReason: string
): Promise<CloseShiftMutation['closeShift']> {
	return (await graphql(asking(), CloseShiftDocument, { id, counted, varianceReason })).closeShift;
}

/** Why there was no answer, for the words that say so. */
export const failureOf = (reason: unknown): ApiFailure['kind'] =>
	reason instanceof ApiFailure ? reason.kind : 'api';
