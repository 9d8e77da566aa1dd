import { vatIn } from '../journal/vat.ts';
import { clip, demandReason } from './checks.ts';
import type { Unnumbered } from './draft.ts';
import { Refusal } from './refusal.ts';
import { matchLines, partsLeft, sum, takeBack, type Back, type Parts } from './shares.ts';
import type {
	Correction,
	DraftTender,
	Left,
	PiecesBack,
	TenderKind,
	TenderLeft,
	TicketData,
	TicketLine,
	TicketTender
} from './types.ts';

const LONGEST_REFERENCE = 80;

type Sold = Pick<TicketData, 'lines' | 'tenders'>;

/** What a customer gets back first: a card is given back to the card that paid. */
const ORDER: readonly TenderKind[] = ['card', 'qr', 'own_terminal', 'cash'];

/** What may still be taken back of a ticket after its corrections (oldest first), wherever they were written. */
export function leftOf(original: Sold, corrections: readonly Sold[]): Left {
	const back = corrections.map(({ lines }) => lines);
	const matched = matchLines(original.lines, back).flat();
	const taken = back.flat();
	const lines = original.lines.map(({ seller, quantity, total }, index) => {
		const mine = taken.filter((_, at) => matched[at] === index);
		return {
			seller,
			quantity: quantity + sum(mine.map((line) => line.quantity)),
			total: total + sum(mine.map((line) => line.total))
		};
	});
	const parts = partsLeft(original, corrections);
	const tenders = tendersLeft(
		original.tenders,
		corrections.flatMap((correction) => correction.tenders)
	);
	return {
		lines,
		tenders: tenders.map((tender) => ({ ...tender, parts: parts.get(tender.payment) ?? [] })),
		total: sum(lines.map(({ total }) => total))
	};
}

/** What `pieces` cost, and the tenders (negative amounts) that give it back the way it was paid. */
export function wayBack(
	left: Left,
	pieces: readonly PiecesBack[]
): { amount: number; tenders: DraftTender[] } {
	const lines = pieces.map(({ index, quantity }) => ({
		of: index,
		total: 0 - priceOf(left, index, quantity)
	}));
	const amount = sum(lines.map(({ total }) => -total));
	const inOrder = [...left.tenders].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
	const { parts } = takeBack(
		partsIn(left),
		lines,
		inOrder.map(({ payment, amount: paid }) => ({ payment, amount: -paid }))
	);
	let rest = amount;
	const tenders = inOrder.flatMap(({ kind, payment, amount: paid }, at) => {
		const part = Math.min(payment === '' ? paid : sum(parts[at] ?? []), rest);
		rest -= part;
		if (part === 0) return [];
		return [payment === '' ? { kind, amount: -part } : { kind, amount: -part, payment }];
	});
	return { amount, tenders };
}

/** What a void or refund says. @throws Refusal when it takes back more than was sold or paid */
export function correctionData(
	{ original, kind, lines: wanted = [], reason, tenders }: Correction,
	left: Left,
	place: Pick<TicketData, 'market' | 'till' | 'currency'>
): Unnumbered {
	if (original.kind !== 'sale') throw new Refusal('NOT_A_TICKET');
	if (left.lines.every(({ quantity }) => quantity === 0)) throw new Refusal('NOTHING_LEFT');
	if (
		kind === 'void' &&
		left.lines.some((line, at) => line.quantity !== original.lines[at]?.quantity)
	) {
		throw new Refusal('MORE_THAN_SOLD', { label: original.receipt, left: 0 });
	}
	const pieces =
		kind === 'void' ? left.lines.map(({ quantity }, index) => ({ index, quantity })) : wanted;
	const lines = pieces.map(({ index, quantity }) => lineBack(original, left, index, quantity));
	if (lines.length === 0) throw new Refusal('EMPTY_BASKET');
	const total = sum(lines.map((line) => line.total));
	const there = new Set(lines.map(({ seller }) => seller));
	return {
		...place,
		sellers: Object.fromEntries(Object.entries(original.sellers).filter(([id]) => there.has(id))),
		lines,
		total,
		tenders: givenBack(
			tenders,
			left,
			lines.map((line, at) => ({ of: pieces[at]?.index ?? -1, total: line.total }))
		),
		resident: original.resident,
		proof: original.proof,
		original: { id: original.id, receipt: original.receipt },
		reason: demandReason(reason)
	};
}

/** `quantity` pieces of a line, at what was paid for them. */
function lineBack({ lines }: Sold, left: Left, index: number, quantity: number): TicketLine {
	const [line, rest] = [lines[index], left.lines[index]];
	if (!line || !rest || !Number.isInteger(quantity) || quantity < 1 || quantity > rest.quantity) {
		throw new Refusal('MORE_THAN_SOLD', { label: line?.label ?? '', left: rest?.quantity ?? 0 });
	}
	const amount = priceOf(left, index, quantity);
	const total = 0 - amount;
	const vat = vatIn(total, line.rate);
	return {
		...line,
		quantity: -quantity,
		discount: 0 - (quantity * line.unit - amount),
		total,
		vat
	};
}

/** What was paid for so many of a line's pieces: the parts of a line add up to it, to the cent. */
function priceOf({ lines }: Left, index: number, quantity: number): number {
	const rest = lines[index];
	return rest ? Math.round((rest.total * quantity) / rest.quantity) : 0;
}

function givenBack(
	tenders: readonly DraftTender[],
	left: Left,
	lines: readonly Back[]
): TicketTender[] {
	const total = sum(lines.map((line) => line.total));
	const back = tenders.map(({ kind, amount, payment = '', reference = '' }) => ({
		kind,
		amount,
		given: 0,
		change: 0,
		reference: clip(reference, LONGEST_REFERENCE),
		payment
	}));
	const tendered = sum(back.map(({ amount }) => amount));
	if (
		tendered !== total ||
		back.some(({ amount }) => !Number.isSafeInteger(amount) || amount >= 0)
	) {
		throw new Refusal('TENDERS_DIFFER', { total, tendered });
	}
	demandPaid(back, left, lines);
	return back;
}

/** No way of paying gives back more than it paid, and a card no more than its parts of these lines. */
function demandPaid(back: readonly TicketTender[], left: Left, lines: readonly Back[]): void {
	const { parts } = takeBack(partsIn(left), lines, back);
	for (const [at, { kind, payment, amount }] of back.entries()) {
		const alike = (tender: TenderLeft | TicketTender): boolean =>
			tender.kind === kind && tender.payment === payment;
		const given = sum(back.filter(alike).map((tender) => -tender.amount));
		const paid = left.tenders.find(alike)?.amount ?? 0;
		const most = payment === '' ? paid : Math.min(paid, sum(parts[at] ?? []));
		if (given > paid || (payment !== '' && -amount > most)) {
			throw new Refusal('MORE_THAN_PAID', { kind, left: most });
		}
	}
}

const partsIn = ({ tenders }: Left): Map<string, Parts> =>
	new Map(tenders.map(({ payment, parts }) => [payment, parts]));

/** Paid minus given back, by kind and request. */
function tendersLeft(
	paid: readonly TicketTender[],
	back: readonly TicketTender[]
): Omit<TenderLeft, 'parts'>[] {
	const sums = new Map<string, { kind: TenderKind; payment: string; amount: number }>();
	for (const { kind, payment, amount } of [...paid, ...back]) {
		const key = `${kind} ${payment}`;
		const before = sums.get(key)?.amount ?? 0;
		sums.set(key, { kind, payment, amount: before + amount });
	}
	return [...sums.values()].filter(({ amount }) => amount > 0);
}
