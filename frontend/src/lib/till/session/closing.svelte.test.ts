import { afterEach, expect, test } from 'vitest';
import { lampe, robe } from '../testing/frame.ts';
import { refusal } from '../testing/refusal.ts';
import { inCash, line, TestBrowser } from '../testing/till.ts';
import type { Till } from './till.svelte.ts';

const DAY_MS = 86_400_000;

let browser: TestBrowser;
const fresh = (): TestBrowser => (browser = new TestBrowser());
afterEach(() => browser.stop());

async function closeShift(till: Till): Promise<void> {
	const counted = till.shift?.expectedCash ?? 0;
	await till.closeShift({ counted, counts: {}, reason: '' });
}

/** Opens, sells a dress, counts and closes the day. */
async function sellADay(till: Till): Promise<void> {
	await till.openShift({ float: 0, counts: {} });
	await till.sell(inCash(line(robe)));
	await closeShift(till);
	await till.closeDay();
}

test('a report closes nothing; a closing counts every ticket since the one before it', async () => {
	const till = await fresh().openForSale();
	const sale = await till.sell(inCash(line(robe), line(lampe)));
	await till.correct({
		original: sale,
		kind: 'refund',
		lines: [{ index: 1, quantity: 1 }],
		reason: 'cassée',
		tenders: [{ kind: 'cash', amount: -2400 }],
		approval: { cashierId: '4', pin: '1234' }
	});

	const totals = {
		count: 2,
		gross: 4500,
		net: 4500,
		vat: 0,
		sales: 6900,
		refunds: -2400,
		sellers: { '12': 4500 },
		rates: { '0': { gross: 4500, net: 4500, vat: 0 } },
		tenders: { cash: 4500 }
	};
	const tickets = { first: 1, last: 2, count: 2 };
	expect(await till.report()).toMatchObject({ day: '2026-12-07', totals, tickets });
	expect(await till.closings()).toEqual([]);
	expect(await refusal(till.closeDay())).toEqual(['SHIFT_IS_OPEN', {}]);
	await closeShift(till);
	const closing = await till.closeDay();

	expect(closing).toMatchObject({
		kind: 'day',
		key: '2026-12-07',
		totals,
		perpetual: totals,
		tickets
	});
	expect(await refusal(till.closeDay())).toEqual(['DAY_HAS_NOTHING', {}]);
});

test('[T7] a closing with unsent tickets says so, and how many', async () => {
	const till = await fresh().openForSale();
	await till.syncNow();
	browser.server.network = 'down';
	await till.sell(inCash(line(robe)));
	await till.sell(inCash(line(robe)));
	const closing = await till.closeShift({ counted: 19_000, counts: {}, reason: '' });

	expect(closing.unsynced).toBe(2);
	expect((await till.closeDay()).provisional).toEqual(['1-…: 2']);
});

test('nothing is sold while yesterday is open', async () => {
	const till = await fresh().openForSale();
	await till.sell(inCash(line(robe)));
	browser.wait(DAY_MS);

	const day = { day: '2026-12-07' };
	expect(await refusal(till.sell(inCash(line(robe))))).toEqual(['DAY_NOT_CLOSED', day]);
	await closeShift(till);
	expect(till.dayToClose).toBe('2026-12-07');
	expect(await refusal(till.openShift({ float: 0, counts: {} }))).toEqual(['DAY_NOT_CLOSED', day]);
	expect((await till.closeDay()).key).toBe('2026-12-07');
	expect(till.dayToClose).toBeNull();
	await till.openShift({ float: 0, counts: {} });
	expect((await till.sell(inCash(line(robe)))).receipt).toBe('1-00002');
});

test('a day ends at midnight in Paris, whatever the device believes', async () => {
	const till = await fresh().openForSale();
	browser.wait(Date.UTC(2026, 11, 7, 22, 59) - browser.time);
	await till.sell(inCash(line(robe)));
	browser.wait(60_000);

	expect((await refusal(till.sell(inCash(line(robe)))))[0]).toBe('DAY_NOT_CLOSED');
});

test('months and years are closed of what is in them; the perpetual total only grows', async () => {
	const till = await fresh().pair();
	await till.syncNow();
	await till.signIn('3', '1234');
	await sellADay(till);
	browser.wait(DAY_MS);
	await sellADay(till);
	browser.wait(30 * DAY_MS);
	await sellADay(till);

	const closings = await till.closings();
	expect(
		closings.map(({ kind, key, totals, perpetual, tickets }) => [
			kind,
			key,
			totals.gross,
			perpetual.gross,
			tickets
		])
	).toEqual([
		['day', '2027-01-07', 4500, 13_500, { first: 3, last: 3, count: 1 }],
		['year', '2026', 9000, 9000, { first: 1, last: 2, count: 2 }],
		['month', '2026-12', 9000, 9000, { first: 1, last: 2, count: 2 }],
		['day', '2026-12-08', 4500, 9000, { first: 2, last: 2, count: 1 }],
		['day', '2026-12-07', 4500, 4500, { first: 1, last: 1, count: 1 }]
	]);
});

test('a training sale has its own numbers and is in no total', async () => {
	const till = await fresh().openForSale();
	await till.setTraining(true);
	const ticket = await till.sell({
		lines: [line(robe)],
		tenders: [{ kind: 'card', amount: 4500 }]
	});

	expect([ticket.receipt, ticket.isTraining]).toEqual(['T1-00001', true]);
	expect(till.catalogue.piece('345')?.onHand).toBe(5);
	expect(till.shift?.expectedCash).toBe(10_000);
	expect((await till.report()).totals.count).toBe(0);
	expect(await refusal(till.ask('card', 4500, [line(robe)]))).toEqual(['IN_TRAINING', {}]);
	const real = [
		till.cash({ kind: 'cash_in', amount: 500, reason: 'coins' }),
		till.closeShift({ counted: 10_000, counts: {}, reason: '' }),
		till.closeDay()
	];
	for (const act of real) expect(await refusal(act)).toEqual(['IN_TRAINING', {}]);
	await till.setTraining(false);
	expect(await till.tickets()).toEqual([]);
	expect((await till.sell(inCash(line(robe)))).receipt).toBe('1-00001');
});

test('duplicates are counted', async () => {
	const till = await fresh().openForSale();
	const ticket = await till.sell(inCash(line(robe)));

	expect(await till.duplicate(ticket, 'screen')).toBe(1);
	expect(await till.duplicate(ticket, 'print')).toBe(2);
	expect((await till.tickets())[0]?.copies).toBe(2);
	await till.syncNow();
	expect(browser.server.of('copy').map(({ data }) => data)).toEqual([
		{ ticket: '1-00001', count: 1, how: 'screen' },
		{ ticket: '1-00001', count: 2, how: 'print' }
	]);
});
