import { dayOf } from '../journal/days.ts';
import type { JournalEvent } from '../journal/events.ts';
import { Dexie } from 'dexie';
import type { Database, TicketRow } from '../store/database.ts';
import type { SignedRecord, Ticket, TicketData, TicketKind, TicketQuery } from './types.ts';

const MOST = 200;

/** The row of a ticket event, of this device or another. */
export function ticketRow(
	event: JournalEvent,
	{ event: text, signature }: SignedRecord,
	isMirrored: boolean
): TicketRow {
	const data = event.data as unknown as TicketData;
	const { id, device, number, at, cashier, shift } = event;
	const isTraining = event.stream === 'training';
	return {
		...data,
		id,
		device,
		number,
		at,
		cashier,
		shift,
		kind: event.kind as TicketKind,
		day: dayOf(at),
		isMirrored,
		isTraining,
		training: isTraining ? 1 : 0,
		root: data.original?.id ?? id,
		record: { event: text, signature }
	};
}

/** Tickets with what changes about them: whether they were sent, and how often they were copied. */
export async function ticketsOf(database: Database, rows: readonly TicketRow[]): Promise<Ticket[]> {
	const ids = rows.map(({ id }) => id);
	const [own, passed, copies] = await Promise.all([
		database.events.where('id').anyOf(ids).toArray(),
		database.mirror.bulkGet(ids),
		Promise.all(rows.map(({ receipt }) => copiesOf(database, receipt)))
	]);
	const sent = new Map(own.map((event) => [event.id, event.sent !== 0]));
	return rows.map((row, index) => ({
		...row,
		isSent: sent.get(row.id) ?? (passed[index]?.sent ?? 0) !== 0,
		copies: copies[index] ?? 0
	}));
}

/** How many duplicates this device made of a receipt. */
export const copiesOf = async (database: Database, receipt: string): Promise<number> =>
	(await database.read<number>(copiesKey(receipt))) ?? 0;

export const copiesKey = (receipt: string): string => `copies ${receipt}`;

/** Own and mirrored tickets, newest first. */
export async function findTickets(
	database: Database,
	isTraining: boolean,
	{ text = '', day, shift, most = MOST }: TicketQuery
): Promise<Ticket[]> {
	const training = isTraining ? 1 : 0;
	const wanted = text.trim().toLowerCase();
	const found = await database.tickets
		.where('[training+at+number]')
		.between([training, Dexie.minKey], [training, Dexie.maxKey])
		.reverse()
		.filter(
			(row) =>
				(day === undefined || row.day === day) &&
				(shift === undefined || row.shift === shift) &&
				(wanted === '' || saysOf(row).includes(wanted))
		)
		.limit(most)
		.toArray();
	return ticketsOf(database, found);
}

const saysOf = ({ receipt, lines }: TicketRow): string =>
	[receipt, ...lines.flatMap(({ label, sku }) => [label, sku])].join('\n').toLowerCase();
