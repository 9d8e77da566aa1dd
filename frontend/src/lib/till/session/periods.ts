import { Dexie, type Collection } from 'dexie';
import {
	asData,
	dayClosing,
	nextPeriod,
	periodClosing,
	type ClosingData
} from '../journal/closings.ts';
import { dayOf, monthOf, yearOf } from '../journal/days.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { Act } from '../journal/journal.ts';
import { totalsOf } from '../journal/totals.ts';
import type { Database, TicketRow } from '../store/database.ts';
import type { Core } from './core.ts';
import { Refusal } from './refusal.ts';
import { eventOf } from './shifts.ts';
import type { Closing, Person, Report, Shift, TotalsData } from './types.ts';

type Kind = Closing['kind'];

/** Own closings of a kind, oldest first. */
export async function closingsOf(database: Database, kind: Kind): Promise<Closing[]> {
	const rows = await database.events.where('[stream+kind]').equals(['total', kind]).sortBy('seq');
	return rows.map((row) => closingOf(eventOf(row)));
}

/** The local day that must be closed before anything is sold `now`; null when none. */
export async function dayToClose(core: Core): Promise<string | null> {
	const first = await ownTickets(core, await lastDay(core.database)).first();
	return first && first.day < dayOf(core.now()) ? first.day : null;
}

/** X: what a closing would say now. */
export async function reportOf(core: Core, shift: Shift | null, waiting: number): Promise<Report> {
	const before = await lastDay(core.database);
	const tickets = await ownTickets(core, before).toArray();
	const day = tickets[0]?.day ?? dayOf(core.now());
	const {
		totals,
		perpetual,
		tickets: range
	} = dayClosing(day, {
		tickets: tickets.map(counted),
		before,
		heads: []
	});
	return { day, totals, perpetual, tickets: range, shift, waiting };
}

/**
 * Z: closes the day of the oldest open ticket, with every ticket since the closing before it.
 *
 * @throws Refusal DAY_HAS_NOTHING when no ticket is open
 */
export async function closeDay(core: Core, cashier: Person): Promise<Closing> {
	const { event } = await core.journal.append(async (): Promise<Act> => {
		const before = await lastDay(core.database);
		const tickets = await ownTickets(core, before).toArray();
		const [first] = tickets;
		if (!first) throw new Refusal('DAY_HAS_NOTHING');
		const provisional = await unsent(core, tickets);
		return {
			stream: 'total',
			kind: 'day',
			cashier,
			data: (_number, heads) =>
				asData(dayClosing(first.day, { tickets: tickets.map(counted), before, heads, provisional }))
		};
	});
	return closingOf(event);
}

/** Closes months and years that are over and have closings in them; days come first. */
export async function closePeriods(core: Core, cashier: Person): Promise<void> {
	const today = dayOf(core.now());
	await closeAll(core, cashier, 'month', monthOf(today));
	await closeAll(core, cashier, 'year', yearOf(today));
}

/** `now` is the period that is not over. */
async function closeAll(
	core: Core,
	cashier: Person,
	kind: 'month' | 'year',
	now: string
): Promise<void> {
	while (nextPeriod(await allClosings(core.database), kind, now)) {
		await core.journal.append(async (): Promise<Act> => {
			const next = nextPeriod(await allClosings(core.database), kind, now);
			if (!next) throw new Refusal('DAY_HAS_NOTHING');
			return {
				stream: 'total',
				kind,
				cashier,
				data: (_number, heads) => asData(periodClosing(next.key, next.parts, heads))
			};
		});
	}
}

async function allClosings(database: Database): Promise<Closing[]> {
	const kinds = ['day', 'month', 'year'].map((kind) => ['total', kind]);
	const rows = await database.events.where('[stream+kind]').anyOf(kinds).sortBy('seq');
	return rows.map((row) => closingOf(eventOf(row)));
}

async function lastDay(database: Database): Promise<Closing | null> {
	const row = await database.events.where('[stream+kind]').equals(['total', 'day']).last();
	return row ? closingOf(eventOf(row)) : null;
}

type Own = Pick<Collection<TicketRow, string>, 'first' | 'toArray'>;

/** Since a closing, in order. */
function ownTickets({ database, device }: Core, before: Closing | null): Own {
	const from = (before?.tickets.last ?? 0) + 1;
	return database.tickets
		.where('[device+number]')
		.between([device.id, from], [device.id, Dexie.maxKey])
		.filter(({ isTraining }) => !isTraining);
}

const counted = ({
	number,
	kind,
	...ticket
}: TicketRow): { number: number; totals: TotalsData } => ({
	number,
	totals: totalsOf(kind, ticket)
});

/** Which of them the server does not have: a closing that says so can be completed later. */
async function unsent(
	{ database, device }: Core,
	tickets: readonly TicketRow[]
): Promise<string[]> {
	const ids = tickets.map(({ id }) => id);
	const count = await database.events
		.where('id')
		.anyOf(ids)
		.filter(({ sent }) => sent === 0)
		.count();
	return count > 0 ? [`${device.serial}-…: ${count}`] : [];
}

function closingOf({ id, kind, number, at, data }: JournalEvent): Closing {
	const { key, tickets, totals, perpetual, provisional } = data as unknown as ClosingData;
	return { id, kind: kind as Kind, number, at, key, tickets, totals, perpetual, provisional };
}
