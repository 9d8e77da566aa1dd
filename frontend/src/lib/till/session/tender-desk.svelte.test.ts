import { afterEach, expect, test } from 'vitest';
import { parse } from '#lib/receipt-code/canonical.ts';
import { lampe, robe } from '../testing/frame.ts';
import { refusal } from '../testing/refusal.ts';
import { cash, inCash, line, TestBrowser } from '../testing/till.ts';
import type { TenderRequest } from './tender-request.svelte.ts';

let browser: TestBrowser;
const fresh = (): TestBrowser => (browser = new TestBrowser());
afterEach(() => browser.stop());

const basket = [line(robe), line(lampe)];
const paidBy = ({ kind, amount, id }: TenderRequest) => ({ kind, amount, payment: id });
const payments = () => browser.server.of('payment').map(({ kind }) => kind);

test('a card that is paid goes into the sale, each designer with her part', async () => {
	const till = await fresh().openForSale();
	const request = await till.ask('card', 3450, basket);

	expect(request.state).toBe('waiting');
	expect(browser.server.tenders.get(request.id)?.asked.lines.map(({ part }) => part)).toEqual([
		2250, 1200
	]);
	browser.server.decide(request.id, 'paid');
	expect(await request.refresh()).toBe('paid');
	const ticket = await till.sell({ lines: basket, tenders: [paidBy(request), cash(3450)] });

	expect(ticket.tenders.map(({ kind, payment }) => [kind, payment])).toEqual([
		['card', request.id],
		['cash', '']
	]);
	expect(till.request).toBeNull();
	await till.syncNow();
	expect(payments()).toEqual(['asked', 'paid']);
});

test('[T6] a card request without answer: no sale in cash until it is known or cancelled', async () => {
	const till = await fresh().openForSale();
	browser.server.network = 'lost';
	const request = await till.ask('card', 4500, [line(robe)]);

	expect([request.state, request.isFinal]).toEqual(['unknown', false]);
	const open = ['REQUEST_OPEN', { amount: 4500 }];
	expect(await refusal(till.sell(inCash(line(robe))))).toEqual(open);
	expect(await refusal(till.closeShift({ counted: 0, counts: {}, reason: 'x' }))).toEqual(open);
	expect(await request.cancel()).toBe('unknown');
	browser.server.network = 'up';
	await expect.poll(() => till.network).toBe('online');
	expect(await refusal(till.ask('card', 4500, [line(robe)]))).toEqual(open);
	expect(await request.cancel()).toBe('cancelled');

	expect((await till.sell(inCash(line(robe)))).receipt).toBe('1-00001');
	await till.syncNow();
	expect(payments()).toEqual(['asked', 'unknown', 'cancelled']);
});

test('[T6] the customer was faster than the cancelling: the payment is used or given back', async () => {
	const till = await fresh().openForSale();
	browser.server.network = 'lost';
	const request = await till.ask('card', 4500, [line(robe)]);
	browser.server.decide(request.id, 'paid');
	browser.server.network = 'up';

	expect(await request.cancel()).toBe('paid');
	expect(await refusal(till.sell(inCash(line(robe))))).toEqual([
		'REQUEST_UNUSED',
		{ amount: 4500 }
	]);
	expect(await refusal(till.sell({ ...inCash(line(lampe)), tenders: [paidBy(request)] }))).toEqual([
		'REQUEST_DIFFERS',
		{ amount: 4500 }
	]);
	await request.refund('changed her mind');

	const [back, sale] = await till.tickets();
	expect([sale?.kind, sale?.total, sale?.tenders[0]?.payment]).toEqual(['sale', 4500, request.id]);
	expect([back?.kind, back?.total, back?.tenders[0]?.payment]).toEqual(['void', -4500, request.id]);
	expect(till.request).toBeNull();
	expect((await till.sell(inCash(line(robe)))).receipt).toBe('1-00003');
});

test('[T6] a request survives a reload and is taken up again', async () => {
	const till = await fresh().openForSale();
	const { id } = await till.ask('qr', 4500, [line(robe)]);
	browser.stop();

	const again = await browser.open();
	expect([again.request?.id, again.request?.state]).toEqual([id, 'waiting']);
	browser.server.decide(id, 'paid');
	await expect.poll(() => again.request?.state, { timeout: 4000 }).toBe('paid');
	const tenders = [{ kind: 'qr', amount: 4500, payment: id } as const];
	expect((await again.sell({ lines: [line(robe)], tenders })).receipt).toBe('1-00001');
});

test('[T6] a request that never arrived is asked once more before it is cancelled', async () => {
	const till = await fresh().openForSale();
	browser.server.network = 'down';
	await expect.poll(() => till.network).toBe('offline');
	browser.server.network = 'up';
	await expect.poll(() => till.network).toBe('online');
	browser.server.network = 'down';
	const request = await till.ask('card', 4500, [line(robe)]);
	expect(request.state).toBe('unknown');
	expect(browser.server.tenders.size).toBe(0);
	browser.server.network = 'up';

	expect(await request.cancel()).toBe('cancelled');
	expect([...browser.server.tenders.keys()]).toEqual([request.id]);
});

test('what the server refuses to ask has failed, with its words', async () => {
	const till = await fresh().openForSale();
	browser.server.refuses = { code: 'NO_READER', message: 'This till has no reader.' };
	const request = await till.ask('card', 4500, [line(robe)]);

	expect([request.state, request.problem]).toEqual(['failed', 'This till has no reader.']);
	expect((await till.sell(inCash(line(robe)))).receipt).toBe('1-00001');
});

test('no more is asked for than is left to pay', async () => {
	const till = await fresh().openForSale();

	expect(await refusal(till.ask('card', 6901, basket))).toEqual([
		'TENDERS_DIFFER',
		{ total: 6900, tendered: 6901 }
	]);
	expect(await refusal(till.ask('card', 0, basket))).toEqual(['AMOUNT_NEEDED', {}]);
});

test('a refund goes back to the card, no more to it than it paid of these pieces', async () => {
	const till = await fresh().openForSale();
	const request = await till.ask('card', 3450, basket);
	browser.server.decide(request.id, 'paid');
	await request.refresh();
	const original = await till.sell({ lines: basket, tenders: [paidBy(request), cash(3450)] });
	const approval = { cashierId: '4', pin: '1234' };
	const lines = [{ index: 1, quantity: 1 }];
	const back = till.wayBack(await till.leftOf(original), lines);

	expect(back).toEqual({
		amount: 2400,
		tenders: [{ kind: 'card', amount: -1200, payment: request.id }, cash(-1200)]
	});
	const reason = 'ne plaît pas';
	const tooMuch = { ...paidBy(request), amount: -2400 };
	expect(
		await refusal(
			till.correct({ original, kind: 'refund', lines, reason, tenders: [tooMuch], approval })
		)
	).toEqual(['MORE_THAN_PAID', { kind: 'card', left: 1200 }]);
	const ticket = await till.correct({ original, kind: 'refund', lines, reason, ...back, approval });
	expect(parse(ticket.record.event).kind).toBe('refund');
	expect((await till.leftOf(original)).tenders).toEqual([
		{ kind: 'card', payment: request.id, amount: 2250, parts: [2250, 0] },
		{ kind: 'cash', payment: '', amount: 2250, parts: [] }
	]);
});
