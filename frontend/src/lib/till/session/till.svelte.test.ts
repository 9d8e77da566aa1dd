import { afterEach, expect, test } from 'vitest';
import { parse } from '#lib/receipt-code/canonical.ts';
import { lampe, robe } from '../testing/frame.ts';
import { refusal } from '../testing/refusal.ts';
import { cash, inCash, line, TestBrowser } from '../testing/till.ts';

let browser: TestBrowser;
const fresh = (): TestBrowser => (browser = new TestBrowser());
afterEach(() => browser.stop());

test('a sale is written as the journal has it, and the drawer knows', async () => {
	const till = await fresh().openForSale();

	const ticket = await till.sell({
		lines: [line(robe, { discount: 500, reason: 'petit accroc' }), line(lampe)],
		tenders: [{ kind: 'cash', amount: 6400, given: 7000, change: 600 }]
	});

	const { data, kind, cashier, shift } = parse(ticket.record.event);
	expect({ kind, cashier, shift }).toEqual({
		kind: 'sale',
		cashier: { id: '3', name: 'Brigitte' },
		shift: till.shift?.id
	});
	expect(data).toEqual({
		receipt: '1-00001',
		market: { id: '3', name: "Marché de Noël d'Issy", place: 'Halle' },
		till: 'Caisse 1',
		currency: 'EUR',
		sellers: {
			'12': { name: 'Lynda Tamgout', siren: '732829320', regime: 'franchise', mandate: '41' },
			'13': { name: 'Lune SAS', siren: '552100554', regime: 'vat', mandate: '42' }
		},
		lines: [
			{
				seller: '12',
				variant: '345',
				sku: 'SKU-345',
				label: 'Robe Tizi, M',
				quantity: 1,
				unit: 4500,
				discount: 500,
				reason: 'petit accroc',
				total: 4000,
				rate: 0,
				vat: 0
			},
			{
				seller: '13',
				variant: '400',
				sku: 'SKU-400',
				label: 'Lampe',
				quantity: 1,
				unit: 2400,
				discount: 0,
				reason: '',
				total: 2400,
				rate: 2000,
				vat: 400
			}
		],
		total: 6400,
		tenders: [{ kind: 'cash', amount: 6400, given: 7000, change: 600, reference: '', payment: '' }],
		resident: true,
		proof: ''
	});
	expect(till.shift?.expectedCash).toBe(16_400);
	expect(till.catalogue.withCode('tag345')?.onHand).toBe(4);
	expect((await till.tickets()).map(({ receipt }) => receipt)).toEqual(['1-00001']);
});

test('what is not right is refused with its code, and nothing is written', async () => {
	const till = await fresh().openForSale();
	const { lines } = inCash(line(robe));
	const sell = (changes: object) => refusal(till.sell({ ...inCash(line(robe)), ...changes }));

	expect(await sell({ lines: [] })).toEqual(['EMPTY_BASKET', {}]);
	expect(await sell({ tenders: [cash(4400)] })).toEqual([
		'TENDERS_DIFFER',
		{ total: 4500, tendered: 4400 }
	]);
	expect(await sell({ lines: [line(robe, { quantity: 0 })] })).toEqual([
		'QUANTITY',
		{ label: 'Robe Tizi, M' }
	]);
	expect(await sell({ lines: [line(robe, { discount: 4501 })] })).toEqual([
		'DISCOUNT_TOO_HIGH',
		{ label: 'Robe Tizi, M' }
	]);
	expect(await sell(inCash(line(robe, { discount: 500 })))).toEqual(['REASON_NEEDED', {}]);
	expect(await sell(inCash(line(robe, { unit: 4400 })))).toEqual(['REASON_NEEDED', {}]);
	expect(await sell({ lines: [line({ ...robe, seller: '99' })] })).toEqual([
		'UNKNOWN_SELLER',
		{ label: 'Robe Tizi, M' }
	]);
	expect(await sell({ tenders: [{ ...cash(4500), given: 4000 }] })).toEqual([
		'CASH_NOT_ENOUGH',
		{ amount: 4500, given: 4000 }
	]);
	expect(await sell({ lines, tenders: [{ kind: 'own_terminal', amount: 4500 }] })).toEqual([
		'REFERENCE_NEEDED',
		{}
	]);
	expect(await sell({ tenders: [{ kind: 'card', amount: 4500, payment: 'x' }] })).toEqual([
		'REQUEST_NOT_PAID',
		{}
	]);
	expect(await till.tickets()).toEqual([]);
});

test('1,000 € and a cent in cash need a paper of somebody who lives abroad', async () => {
	const till = await fresh().openForSale();
	const dear = line({ ...robe, price: 100_001 });
	const just = line({ ...robe, price: 100_000 });

	expect(await refusal(till.sell(inCash(dear)))).toEqual(['CASH_LIMIT', { limit: 100_000 }]);
	expect(await refusal(till.sell({ ...inCash(dear), resident: false }))).toEqual([
		'CASH_LIMIT',
		{ limit: 100_000 }
	]);
	const abroad = { ...inCash(dear), resident: false, proof: 'passport CH' };
	expect(await till.sell(abroad)).toMatchObject({ resident: false, proof: 'passport CH' });
	expect(await till.sell(inCash(just))).toMatchObject({ resident: true, proof: '' });
});

test('[T1] the network is lost in the middle of a sale: it is written all the same and sent later', async () => {
	const till = await fresh().openForSale();
	browser.server.network = 'down';

	const ticket = await till.sell(inCash(line(robe)));

	expect(ticket.receipt).toBe('1-00001');
	expect(browser.server.of('ticket')).toEqual([]);
	await expect.poll(() => till.network, { timeout: 2000 }).toBe('offline');
	expect(await refusal(till.ask('card', 4500, [line(robe)]))).toEqual(['NO_NETWORK', {}]);
	browser.server.network = 'up';
	await expect.poll(() => till.waiting, { timeout: 3000 }).toBe(0);
	expect(browser.server.of('ticket').map(({ number }) => number)).toEqual([1]);
});

test('[T2] the answer to a sync is lost and the till restarts: everything is there once', async () => {
	const till = await fresh().openForSale();
	await till.syncNow();
	const before = browser.server.kept.length;
	browser.server.network = 'lost';
	await till.sell(inCash(line(robe)));
	expect((await refusal(till.syncNow()))[0]).toBe('NO_NETWORK');
	expect(browser.server.of('ticket')).toHaveLength(1);
	expect(till.waiting).toBe(1);
	browser.stop();

	browser.server.network = 'up';
	const again = await browser.open();
	await again.syncNow();

	expect(again.waiting).toBe(0);
	expect(browser.server.of('ticket').map(({ number }) => number)).toEqual([1]);
	expect(browser.server.kept.length).toBe(before + 2); // the sale, and the start of the till
	expect(again.shift?.expectedCash).toBe(14_500);
	expect(again.cashier?.name).toBe('Brigitte');
});

test('[T5] a second tab looks on, and sells once it takes over', async () => {
	const first = await fresh().openForSale();
	const second = await browser.open();

	expect([first.tab, second.tab]).toEqual(['active', 'elsewhere']);
	expect(await refusal(second.sell(inCash(line(robe))))).toEqual(['OTHER_TAB', {}]);
	expect((await first.sell(inCash(line(robe)))).receipt).toBe('1-00001');
	await expect.poll(() => second.shift?.expectedCash).toBe(14_500);
	await second.takeOver();
	await expect.poll(() => [first.tab, second.tab]).toEqual(['elsewhere', 'active']);
	expect((await second.sell(inCash(line(lampe)))).receipt).toBe('1-00002');
	expect(await refusal(first.sell(inCash(line(robe))))).toEqual(['OTHER_TAB', {}]);
	second.stop();
	await expect.poll(() => first.tab).toBe('active');
	expect((await first.sell(inCash(line(robe)))).receipt).toBe('1-00003');
});

test('[T8] float 100, sales 70, refund 20, withdrawal 50, counted 98: expected 100, variance −2', async () => {
	const till = await fresh().openForSale();
	const item = line({ ...robe, price: 2000 });
	const first = await till.sell(inCash(item));
	await till.sell(inCash(line({ ...robe, price: 5000 })));
	const approval = { cashierId: '4', pin: '1234' };
	await till.correct({
		original: first,
		kind: 'refund',
		lines: [{ index: 0, quantity: 1 }],
		reason: 'trop petit',
		tenders: [cash(-2000)],
		approval
	});
	const shift = await till.cash({ kind: 'cash_out', amount: 5000, reason: 'coffre', approval });
	expect(shift).toMatchObject({
		float: 10_000,
		cashSales: 7000,
		cashRefunds: 2000,
		cashOut: 5000,
		expectedCash: 10_000
	});

	const counting = { counted: 9800, counts: { '5000': 1, '2000': 2, '100': 8 } };
	expect(await refusal(till.closeShift({ ...counting, reason: '' }))).toEqual([
		'REASON_NEEDED',
		{}
	]);
	const closing = await till.closeShift({ ...counting, reason: 'rendu de monnaie' });

	expect(closing).toMatchObject({ expected: 10_000, counted: 9800, variance: -200 });
	expect(till.shift).toBeNull();
	expect(till.frame.nextFloat).toBe(9800);
});
