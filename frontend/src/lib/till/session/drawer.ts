import type { Data } from '#lib/receipt-code/canonical.ts';
import type { StoredFrame } from '../store/database.ts';
import { countWaiting } from '../sync/sender.ts';
import { clip, demandAmount, demandCounts, demandReason } from './checks.ts';
import type { Core } from './core.ts';
import { dayToClose } from './periods.ts';
import { Refusal } from './refusal.ts';
import { withMove } from './shifts.ts';
import type { Counts, Person, Shift, ShiftClosing } from './types.ts';

const LONGEST_TILL = 60;

/** @throws Refusal MARKET_NOT_OPEN, DAY_NOT_CLOSED, COUNTS_DIFFER */
export async function openDrawer(
	core: Core,
	frame: StoredFrame,
	cashier: Person,
	{ float, counts }: { float: number; counts: Counts }
): Promise<Shift> {
	if (!frame.isOpenable) {
		throw new Refusal('MARKET_NOT_OPEN', { missing: frame.missing.join(' · ') });
	}
	const day = await dayToClose(core);
	if (day !== null) throw new Refusal('DAY_NOT_CLOSED', { day });
	const data = {
		float: demandAmount(float, 0),
		counts: demandCounts(counts, float),
		till: clip(frame.till.name, LONGEST_TILL),
		market: frame.market.id
	};
	return write(core, null, cashier, { kind: 'open', data, shift: crypto.randomUUID() });
}

/** Cents that go into the drawer or out of it, and why. */
export interface CashMove {
	readonly kind: 'cash_in' | 'cash_out';
	readonly amount: number;
	readonly reason: string;
}

/** @throws Refusal AMOUNT_NEEDED, REASON_NEEDED, DRAWER_TOO_LOW */
export function demandMove(shift: Shift, { kind, amount, reason }: CashMove): Data {
	if (kind === 'cash_out' && amount > shift.expectedCash) {
		throw new Refusal('DRAWER_TOO_LOW', { amount, expected: shift.expectedCash });
	}
	return { amount: demandAmount(amount), reason: demandReason(reason) };
}

/** @throws Refusal AMOUNT_NEEDED, REASON_NEEDED, DRAWER_TOO_LOW */
export async function moveCash(
	core: Core,
	shift: Shift,
	cashier: Person,
	move: CashMove
): Promise<Shift> {
	const data = demandMove(shift, move);
	return write(core, shift, cashier, { kind: move.kind, data, shift: shift.id });
}

export const handOverDrawer = (core: Core, shift: Shift, to: Person): Promise<Shift> =>
	write(core, shift, to, {
		kind: 'handover',
		data: { from: plain(shift.cashier), to: plain(to) },
		shift: shift.id
	});

/** @throws Refusal COUNTS_DIFFER, AMOUNT_NEEDED, REASON_NEEDED where what was counted differs */
export async function closeDrawer(
	core: Core,
	shift: Shift,
	cashier: Person,
	{ counted, counts, reason }: { counted: number; counts: Counts; reason: string }
): Promise<ShiftClosing> {
	const expected = shift.expectedCash;
	const variance = demandAmount(counted, 0) - expected;
	const data = {
		expected,
		counted,
		counts: demandCounts(counts, counted),
		variance,
		reason: variance === 0 ? clip(reason, 200) : demandReason(reason),
		unsynced: await countWaiting(core)
	};
	await core.journal.append({ stream: 'shift', kind: 'close', cashier, shift: shift.id, data });
	return { shift: shift.id, expected, counted, variance, unsynced: data.unsynced };
}

async function write(
	core: Core,
	before: Shift | null,
	cashier: Person,
	{ kind, data, shift }: { kind: string; data: Data; shift: string }
): Promise<Shift> {
	const { event } = await core.journal.append({ stream: 'shift', kind, cashier, shift, data });
	const after = withMove(before, event);
	if (!after) throw new Error(`${kind} leaves no shift open`);
	return after;
}

const plain = ({ id, name }: Person): { id: string; name: string } => ({ id, name });
