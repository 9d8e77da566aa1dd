import type { JournalEvent } from '../journal/events.ts';
import { Dexie } from 'dexie';
import { parse, type Data } from '#lib/receipt-code/canonical.ts';
import type { Database, EventRow } from '../store/database.ts';
import type { Person, Shift, TicketData } from './types.ts';

const MOVES = { cash_in: 1, cash_out: -1, web_refund: -1 } as const;

/** The shift that is open on this device, recounted from the journal; null when none is. */
export async function openShiftOf(database: Database): Promise<Shift | null> {
	const last = await database.events
		.where('[stream+number]')
		.between(['shift', Dexie.minKey], ['shift', Dexie.maxKey])
		.last();
	if (!last || last.kind === 'close') return null;
	const [events, tickets] = await Promise.all([
		database.events.where('[stream+shift]').equals(['shift', last.shift]).sortBy('number'),
		database.tickets.where('shift').equals(last.shift).toArray()
	]);
	const own = tickets.filter(({ isMirrored, isTraining }) => !isMirrored && !isTraining);
	const opened = events.reduce<Shift | null>((shift, row) => withMove(shift, eventOf(row)), null);
	return own.reduce<Shift | null>((shift, ticket) => shift && withTicket(shift, ticket), opened);
}

/** The shift after one more ticket. */
export function withTicket(shift: Shift, { tenders }: Pick<TicketData, 'tenders'>): Shift {
	const cash = tenders
		.filter(({ kind }) => kind === 'cash')
		.reduce((sum, { amount }) => sum + amount, 0);
	return {
		...shift,
		tickets: shift.tickets + 1,
		cashSales: shift.cashSales + Math.max(cash, 0),
		cashRefunds: shift.cashRefunds - Math.min(cash, 0),
		expectedCash: shift.expectedCash + cash
	};
}

/** The shift after one more event of the `shift` stream; an `open` begins one. */
export function withMove(shift: Shift | null, event: JournalEvent): Shift | null {
	if (event.kind === 'open') return opened(event);
	if (!shift || event.kind === 'close') return null;
	if (event.kind === 'handover') return { ...shift, cashier: personOf(event.data.to) };
	const amount = Number(event.data.amount);
	const sign = MOVES[event.kind as keyof typeof MOVES];
	return {
		...shift,
		cashIn: shift.cashIn + (sign > 0 ? amount : 0),
		cashOut: shift.cashOut + (sign < 0 ? amount : 0),
		expectedCash: shift.expectedCash + sign * amount
	};
}

function opened({ at, shift, cashier, data }: JournalEvent): Shift {
	const float = Number(data.float);
	return {
		id: shift,
		openedAt: at,
		float,
		cashier,
		cashSales: 0,
		cashRefunds: 0,
		cashIn: 0,
		cashOut: 0,
		expectedCash: float,
		tickets: 0
	};
}

export const eventOf = ({ event }: Pick<EventRow, 'event'>): JournalEvent =>
	parse(event) as unknown as JournalEvent;

const personOf = (value: Data[string] | undefined): Person => value as unknown as Person;
