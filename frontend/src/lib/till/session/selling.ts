import { type Data } from '#lib/receipt-code/canonical.ts';
import { receiptNumber } from '../journal/events.ts';
import type { Act } from '../journal/journal.ts';
import type { RequestRow, StoredFrame, TicketRow } from '../store/database.ts';
import type { Core } from './core.ts';
import { correctionData, leftOf } from './corrections.ts';
import { placeOf, saleData, type Unnumbered } from './draft.ts';
import { dayToClose } from './periods.ts';
import { Refusal } from './refusal.ts';
import { copiesKey, copiesOf, ticketRow } from './tickets.ts';
import type { Correction, Left, Person, Ticket, TicketDraft, TicketKind } from './types.ts';

/** Who sells, where and when. */
export interface Counter {
	readonly core: Core;
	readonly frame: StoredFrame;
	readonly cashier: Person;
	/** Empty while training without a shift. */
	readonly shift: string;
	readonly isTraining: boolean;
}

/** Writes a sale; it is on the disk when this resolves. @throws Refusal, and nothing is written */
export function writeSale(counter: Counter, draft: TicketDraft): Promise<TicketRow> {
	const { core, frame, isTraining } = counter;
	return writeTicket(counter, 'sale', async () => {
		const requests = isTraining ? [] : await openRequests(core);
		return saleData(draft, { frame, requests, isTraining });
	});
}

/** Writes a void or refund. @throws Refusal, and nothing is written */
export function writeCorrection(counter: Counter, correction: Correction): Promise<TicketRow> {
	const { core, frame } = counter;
	return writeTicket(counter, correction.kind, async () => {
		const left = await leftOfTicket(core, correction.original);
		return correctionData(correction, left, placeOf(frame));
	});
}

/** What may still be taken back of a ticket, as far as this device knows of corrections. */
export async function leftOfTicket({ database }: Core, ticket: Ticket): Promise<Left> {
	const rows = await database.tickets.where('root').equals(ticket.id).sortBy('at');
	return leftOf(
		ticket,
		rows.filter(({ id }) => id !== ticket.id)
	);
}

/** Gives the money of a paid request back that no sale will use: sold and voided at once. */
export async function giveBack(counter: Counter, row: RequestRow, reason: string): Promise<void> {
	const { core, frame } = counter;
	const tenders = [{ kind: row.kind, amount: row.amount, payment: row.id }];
	const sale = await writeTicket(counter, 'sale', async () => {
		const requests = await openRequests(core);
		const lines = await Promise.all(row.lines.map((line) => draftLine(core, line, reason)));
		return saleData({ lines, tenders }, { frame, requests, isTraining: false });
	});
	const original = { ...sale, isSent: false, copies: 0 };
	const back = tenders.map((tender) => ({ ...tender, amount: -tender.amount }));
	await writeCorrection(counter, { original, kind: 'void', reason, tenders: back });
}

/** Counts one more duplicate of a receipt; gives how many there are. */
export async function writeDuplicate(
	{ core, cashier, shift }: Counter,
	{ receipt }: Ticket,
	how: 'screen' | 'print' | 'mail'
): Promise<number> {
	let count = 0;
	await core.journal.append(async (): Promise<Act> => {
		count = (await copiesOf(core.database, receipt)) + 1;
		return {
			stream: 'copy',
			kind: 'duplicate',
			cashier,
			shift,
			data: { ticket: receipt, count, how },
			beside: () => core.database.write(copiesKey(receipt), count)
		};
	});
	return count;
}

async function writeTicket(
	{ core, cashier, shift, isTraining }: Counter,
	kind: TicketKind,
	say: () => Promise<Unnumbered>
): Promise<TicketRow> {
	let kept: TicketRow | undefined;
	await core.journal.append(async (): Promise<Act> => {
		const day = isTraining ? null : await dayToClose(core);
		if (day !== null) throw new Refusal('DAY_NOT_CLOSED', { day });
		const said = await say();
		return {
			stream: isTraining ? 'training' : 'ticket',
			kind,
			cashier,
			shift,
			data: (number) => numbered(said, receiptNumber(core.device.serial, number, isTraining)),
			beside: async ({ event, row }) => {
				kept = ticketRow(event, row, false);
				await keep(core, kept);
			}
		};
	});
	if (!kept) throw new Error('a ticket was written without its row');
	return kept;
}

/** The ticket, what it takes from the stall, and the requests that paid it. */
async function keep({ database }: Core, ticket: TicketRow): Promise<void> {
	await database.tickets.put(ticket);
	if (ticket.isTraining) return;
	for (const { variant, quantity } of ticket.lines) {
		const piece = await database.pieces.get(variant);
		if (piece) await database.pieces.put({ ...piece, onHand: piece.onHand - quantity });
	}
	if (ticket.kind !== 'sale') return;
	for (const { payment } of ticket.tenders) {
		if (payment !== '') await database.requests.update(payment, { use: 'sold', done: 1 });
	}
}

const numbered = (said: Unnumbered, receipt: string): Data =>
	({ ...said, receipt }) as unknown as Data;

const openRequests = ({ database }: Core): Promise<RequestRow[]> =>
	database.requests.where('done').equals(0).toArray();

async function draftLine(
	{ database }: Core,
	{ variant, seller, label, sku, unit, quantity, part }: RequestRow['lines'][number],
	reason: string
): Promise<TicketDraft['lines'][number]> {
	const known = await database.pieces.get(variant);
	const piece = known ?? unknownPiece({ id: variant, seller, title: label, sku, price: unit });
	return { piece, quantity, unit, discount: quantity * unit - part, reason };
}

/** A piece that was taken out of the catalogue since it was asked to be paid. */
const unknownPiece = (
	known: Pick<TicketDraft['lines'][number]['piece'], 'id' | 'seller' | 'title' | 'sku' | 'price'>
): TicketDraft['lines'][number]['piece'] => ({
	...known,
	tagCode: '',
	barcode: '',
	variantTitle: '',
	normalPrice: known.price,
	priceChangedAt: '',
	rate: 0,
	onHand: 0,
	isUnique: false,
	picture: null
});
