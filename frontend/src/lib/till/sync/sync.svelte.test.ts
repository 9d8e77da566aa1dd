import { afterEach, expect, test } from 'vitest';
import { parse } from '#lib/receipt-code/canonical.ts';
import { lampe, manyPieces, robe } from '../testing/frame.ts';
import { refusal } from '../testing/refusal.ts';
import { TestServer } from '../testing/server.ts';
import { inCash, line, TestBrowser } from '../testing/till.ts';
import type { Till } from '../session/till.svelte.ts';

const browsers: TestBrowser[] = [];
const fresh = (server?: TestServer): TestBrowser => {
	const browser = new TestBrowser(server);
	browsers.push(browser);
	return browser;
};
afterEach(() => browsers.splice(0).forEach((browser) => browser.stop()));

async function sell(till: Till, times: number): Promise<void> {
	for (let sold = 0; sold < times; sold += 1) await till.sell(inCash(line(robe)));
}

test('offline sales go out in batches of at most 200, in the order they were written', async () => {
	const browser = fresh();
	const { server } = browser;
	const till = await browser.openForSale();
	await till.syncNow();
	server.network = 'down';
	await sell(till, 250);
	const waiting = till.waiting;
	server.network = 'up';
	server.batches.length = 0;
	await till.syncNow();

	expect(waiting).toBe(250);
	expect(till.waiting).toBe(0);
	expect(server.batches.filter((size) => size > 0)).toEqual([200, 50]);
	expect(server.of('ticket').map(({ number }) => number)).toEqual(
		Array.from({ length: 250 }, (_, index) => index + 1)
	);
});

test('a server that lost its tail gets it again', async () => {
	const browser = fresh();
	const till = await browser.openForSale();
	await sell(till, 3);
	await till.syncNow();
	const lost = browser.server.kept.findIndex(({ value }) => value.stream === 'ticket') + 1;
	browser.server.kept.splice(lost);
	expect(browser.server.of('ticket')).toHaveLength(1);

	await till.syncNow();
	await till.syncNow();

	expect(browser.server.of('ticket').map(({ number }) => number)).toEqual([1, 2, 3]);
	expect(till.waiting).toBe(0);
	expect(till.notices).toEqual([]);
});

test('a number that the server knows otherwise is shown, not dropped, and not sent for ever', async () => {
	const browser = fresh();
	const till = await browser.openForSale();
	await till.syncNow();
	browser.server.network = 'down';
	await sell(till, 1);
	const [ticket] = await till.tickets();
	if (!ticket) throw new Error('one ticket');
	const value = { ...parse(ticket.record.event), id: crypto.randomUUID() };
	const other = { ...ticket.record, value, hash: 'another', serial: 1 };
	browser.server.kept.push(other as unknown as TestServer['kept'][number]);
	browser.server.network = 'up';
	await till.syncNow();

	expect(till.waiting).toBe(0);
	const codes = till.notices.map(({ code, values }) => [code, values.receipt ?? values.stream]);
	expect(codes).toContainEqual(['FORK', '1-00001']);
	expect(codes).toContainEqual(['BEHIND', 'ticket']);
	const [first] = till.notices;
	if (first) await till.dismiss(first);
	expect(till.notices).toHaveLength(1);
});

test('a device that was taken out of service says so and sends what it has', async () => {
	const browser = fresh();
	const till = await browser.openForSale();
	await sell(till, 1);
	const [device] = browser.server.devices;
	if (!device) throw new Error('one device');
	browser.server.devices[0] = { ...device, isRetired: true };
	await refusal(till.syncNow());

	await expect.poll(() => till.notices.map(({ code }) => code)).toEqual(['RETIRED']);
});

test('[T4] the till dies after twenty offline sales: its customers’ codes bring them back', async () => {
	const browser = fresh();
	const { server } = browser;
	const lost = await browser.openForSale();
	await lost.syncNow();
	server.network = 'down';
	await sell(lost, 20);
	const tickets = await lost.tickets();
	const codes = await Promise.all(tickets.map((ticket) => lost.receiptCode(ticket)));
	browser.stop();

	server.network = 'up';
	const second = await fresh(server).openForSale();
	await second.syncNow();
	const isNew: boolean[] = [];
	for (const [code] of [...codes, ...codes.slice(0, 3)]) {
		const read = await second.readReceiptCode(code ?? '');
		if (!('ticket' in read)) throw new Error('a whole receipt');
		isNew.push((await second.handIn(read.ticket.record)).isNew);
	}
	await second.syncNow();

	expect(isNew.filter(Boolean)).toHaveLength(20);
	expect(isNew.slice(20)).toEqual([false, false, false]);
	const numbers = server.of('ticket').map(({ number }) => number);
	expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
	expect((await second.tickets()).every(({ isMirrored, isSent }) => isMirrored && isSent)).toBe(
		true
	);
	expect(second.waiting).toBe(0);
	expect(second.shift?.expectedCash).toBe(10_000);
});

test('another till knows a ticket that was mirrored, and gives back no more than is left', async () => {
	const browser = fresh();
	const first = await browser.openForSale();
	await first.sell(inCash(line(robe, { quantity: 3, discount: 1, reason: 'rond' })));
	await first.syncNow();
	const second = await fresh(browser.server).openForSale();
	await second.syncNow();
	const [original] = await second.tickets();
	if (!original) throw new Error('mirrored');
	const refund = async (quantity: number): Promise<unknown> => {
		const lines = [{ index: 0, quantity }];
		const { tenders } = second.wayBack(await second.leftOf(original), lines);
		const approval = { cashierId: '4', pin: '1234' };
		const reason = 'trop grand';
		return second
			.correct({ original, kind: 'refund', lines, reason, tenders, approval })
			.then(({ total, lines: [back] }) => [total, back?.quantity, back?.discount]);
	};

	expect([original.receipt, original.isMirrored]).toEqual(['1-00001', true]);
	expect(await refund(1)).toEqual([-4500, -1, 0]);
	expect(await refusal(refund(3))).toEqual(['MORE_THAN_SOLD', { label: 'Robe Tizi, M', left: 2 }]);
	expect(await refund(2)).toEqual([-8999, -2, -1]);
	expect(await refusal(refund(1))).toEqual(['NOTHING_LEFT', {}]);
});

test('a code of a stranger, a changed one and no code at all are told apart', async () => {
	const browser = fresh();
	const till = await browser.openForSale();
	const ticket = await till.sell(inCash(line(robe), line(lampe)));
	const [code = ''] = await till.receiptCode(ticket);
	const [address = '', signature = '', body = ''] = code.split('.').slice(-3);
	const other = await fresh().openForSale();

	expect(await refusal(other.readReceiptCode(code))).toEqual(['CODE_STRANGER', {}]);
	const forged = [address, 'A'.repeat(signature.length), body].join('.');
	expect(await refusal(till.readReceiptCode(`https://matricia.${forged}`))).toEqual([
		'CODE_SIGNATURE',
		{}
	]);
	expect(await refusal(till.readReceiptCode('https://matricia.example/t/TAG345'))).toEqual([
		'CODE_UNREADABLE',
		{}
	]);
	expect(await till.readReceiptCode(code)).toMatchObject({ ticket: { receipt: '1-00001' } });
});

test('the catalogue comes in pages and counts what is sold and not yet told', async () => {
	const server = new TestServer();
	server.stock = [robe, ...manyPieces(1200)];
	const browser = fresh(server);
	const till = await browser.openForSale();
	expect(till.catalogue.size).toBe(1201);

	server.network = 'down';
	await sell(till, 2);
	expect(till.catalogue.piece('345')?.onHand).toBe(3);
	server.network = 'up';
	await till.syncNow();
	await till.syncNow();
	expect(till.catalogue.piece('345')?.onHand).toBe(3);
	server.stockVersion = 'v2';
	server.stock = [{ ...robe, price: 4000, onHand: 3 }];
	await till.syncNow();
	expect(till.catalogue.withCode('TAG345')).toMatchObject({ price: 4000, onHand: 3 });
	expect(till.catalogue.size).toBe(1);
});

test('a setting that changed and a catalogue that was read are in the log', async () => {
	const browser = fresh();
	const till = await browser.openForSale();
	browser.server.frameChanges = { cashLimit: 50_000 };
	await till.syncNow();
	await till.syncNow();

	const log = browser.server.of('log').map(({ kind, data }) => [kind, data]);
	expect(log.map(([kind]) => kind)).toEqual([
		'paired',
		'start',
		'version',
		'storage',
		'snapshot',
		'cashier',
		'parameter'
	]);
	expect(log.at(-1)?.[1]).toEqual({ name: 'cash limit', from: '100000', to: '50000' });
	expect(log[4]?.[1]).toEqual({ version: 'v1', pieces: 2 });
});

test('a clock that is set is logged and shown', async () => {
	const browser = fresh();
	const till = await browser.openForSale();
	await till.syncNow(); // no answer from before is under way
	browser.time -= 3_600_000;
	await sell(till, 1);
	await till.syncNow();

	const clock = browser.server.of('log').filter(({ kind }) => kind === 'clock');
	expect(clock.map(({ data }) => data)).toEqual([
		{ from: '2026-12-07T13:05:00.000Z', to: '2026-12-07T12:05:00.000Z' }
	]);
	expect(till.notices.map(({ code }) => code)).toEqual(['CLOCK']);
});
