import { vatIn } from '../journal/vat.ts';
import type { RequestLine, RequestRow, StoredFrame } from '../store/database.ts';
import { clip, demandReason } from './checks.ts';
import { Refusal } from './refusal.ts';
import { isFinal } from './request-state.ts';
import type {
	DraftLine,
	DraftTender,
	TicketData,
	TicketDraft,
	TicketLine,
	TicketSeller,
	TicketTender
} from './types.ts';

const MOST_LINES = 500;
const MOST_PIECES = 10_000;
const LONGEST = { label: 400, sku: 120, reference: 80, proof: 200, name: 160, till: 60 } as const;

/** A ticket's data but its number. */
export type Unnumbered = Omit<TicketData, 'receipt'>;

interface Circumstances {
	readonly frame: StoredFrame;
	/** Requests for cards and phones that are not done with. */
	readonly requests: readonly RequestRow[];
	readonly isTraining: boolean;
}

/** What a sale says. @throws Refusal that names what has to be changed first */
export function saleData(
	draft: TicketDraft,
	{ frame, requests, isTraining }: Circumstances
): Unnumbered {
	if (draft.lines.length === 0 || draft.lines.length > MOST_LINES) {
		throw new Refusal('EMPTY_BASKET');
	}
	const lines = draft.lines.map((line) => lineOf(line, frame));
	const total = lines.reduce((sum, line) => sum + line.total, 0);
	demandNoOpenRequest(draft, lines, requests);
	const tenders = draft.tenders.map((tender) => tenderOf(tender, requests, isTraining));
	const tendered = tenders.reduce((sum, { amount }) => sum + amount, 0);
	if (tendered !== total) throw new Refusal('TENDERS_DIFFER', { total, tendered });
	return {
		...placeOf(frame),
		sellers: sellersOf(lines, frame),
		lines,
		total,
		tenders,
		...demandCashLimit(draft, tenders, frame.cashLimit)
	};
}

/** Where a ticket is written, in the words of today. */
export const placeOf = ({
	market,
	till,
	currency
}: StoredFrame): Pick<TicketData, 'market' | 'till' | 'currency'> => ({
	market: {
		id: market.id,
		name: clip(market.name, LONGEST.name),
		place: clip(market.place, LONGEST.name)
	},
	till: clip(till.name, LONGEST.till),
	currency
});

/** A line as the ticket will say it. @throws Refusal that names the piece */
export function lineOf(
	{ piece, quantity, unit, discount, reason }: DraftLine,
	frame: StoredFrame
): TicketLine {
	const label = clip([piece.title, piece.variantTitle].filter(Boolean).join(', '), LONGEST.label);
	const seller = frame.sellers.find(({ id }) => id === piece.seller);
	if (!seller) throw new Refusal('UNKNOWN_SELLER', { label });
	if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_PIECES) {
		throw new Refusal('QUANTITY', { label });
	}
	if (!isCents(unit) || !isCents(discount) || discount > quantity * unit) {
		throw new Refusal('DISCOUNT_TOO_HIGH', { label });
	}
	const isSpecial = discount > 0 || unit !== piece.price;
	const total = quantity * unit - discount;
	const rate = seller.regime === 'franchise' ? 0 : piece.rate;
	return {
		seller: seller.id,
		variant: piece.id,
		sku: clip(piece.sku, LONGEST.sku),
		label,
		quantity,
		unit,
		discount,
		reason: isSpecial ? demandReason(reason) : '',
		total,
		rate,
		vat: vatIn(total, rate)
	};
}

function sellersOf(lines: readonly TicketLine[], frame: StoredFrame): Record<string, TicketSeller> {
	const there = new Set(lines.map(({ seller }) => seller));
	return Object.fromEntries(
		frame.sellers
			.filter(({ id }) => there.has(id))
			.map(({ id, legalName, name, siren, regime, mandate }) => [
				id,
				{ name: clip(legalName || name, LONGEST.name), siren, regime, mandate }
			])
	);
}

/** Nothing ends while a card request has no answer, was paid for nothing, or for another basket. */
function demandNoOpenRequest(
	{ tenders }: TicketDraft,
	lines: readonly TicketLine[],
	requests: readonly RequestRow[]
): void {
	for (const { id, state, amount, lines: asked } of requests) {
		if (!isFinal(state)) throw new Refusal('REQUEST_OPEN', { amount });
		if (state !== 'paid') continue;
		if (!tenders.some(({ payment }) => payment === id)) {
			throw new Refusal('REQUEST_UNUSED', { amount });
		}
		if (!isSameBasket(asked, lines)) throw new Refusal('REQUEST_DIFFERS', { amount });
	}
}

/** What was paid for, line by line: the server keeps each designer's share by it. */
const isSameBasket = (asked: readonly RequestLine[], lines: readonly TicketLine[]): boolean =>
	asked.length === lines.length &&
	asked.every(
		({ variant, quantity, unit, part }, at) =>
			variant === lines[at]?.variant &&
			quantity === lines[at].quantity &&
			unit === lines[at].unit &&
			part <= lines[at].total
	);

function tenderOf(
	tender: DraftTender,
	requests: readonly RequestRow[],
	isTraining: boolean
): TicketTender {
	const { kind, amount } = tender;
	if (!isCents(amount) || amount === 0) throw new Refusal('AMOUNT_NEEDED');
	const written = { kind, amount, given: 0, change: 0, reference: '', payment: '' };
	if (kind === 'cash') return { ...written, ...handed(tender) };
	if (kind === 'own_terminal') {
		const reference = clip(tender.reference ?? '', LONGEST.reference);
		if (reference === '') throw new Refusal('REFERENCE_NEEDED');
		return { ...written, reference };
	}
	if (isTraining) return written;
	const paid = requests.find(({ id, state }) => id === tender.payment && state === 'paid');
	if (paid?.kind !== kind || paid.amount !== amount) throw new Refusal('REQUEST_NOT_PAID');
	return { ...written, payment: paid.id };
}

function handed({ amount, given = amount, change = given - amount }: DraftTender): {
	given: number;
	change: number;
} {
	if (!isCents(given) || !isCents(change) || given - change !== amount) {
		throw new Refusal('CASH_NOT_ENOUGH', { amount, given });
	}
	return { given, change };
}

/** CMF D112-3: a resident pays at most so much in cash; who lives abroad shows a paper. */
function demandCashLimit(
	{ resident = true, proof = '' }: TicketDraft,
	tenders: readonly TicketTender[],
	limit: number
): Pick<TicketData, 'resident' | 'proof'> {
	const cash = tenders
		.filter(({ kind }) => kind === 'cash')
		.reduce((sum, { amount }) => sum + amount, 0);
	const seen = clip(proof, LONGEST.proof);
	if (cash > limit && (resident || seen === '')) throw new Refusal('CASH_LIMIT', { limit });
	return { resident: resident || cash <= limit, proof: cash > limit ? seen : '' };
}

const isCents = (amount: number): boolean =>
	Number.isSafeInteger(amount) && amount >= 0 && amount <= 2_000_000_000;
