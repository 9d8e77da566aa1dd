import { afterEach, expect, test } from 'vitest';
import { robe } from '../testing/frame.ts';
import { refusal } from '../testing/refusal.ts';
import { inCash, line, TestBrowser } from '../testing/till.ts';
import { hashPin } from './pins.ts';
import { Till } from './till.svelte.ts';

let browser: TestBrowser;
const fresh = (): TestBrowser => (browser = new TestBrowser());
afterEach(() => browser.stop());

test('a browser that is not paired has no till', async () => {
	expect(await Till.open(fresh().environment())).toBeNull();
});

test('pairing is refused with the server’s words, or for want of a network', async () => {
	const environment = fresh().environment();

	expect(await refusal(Till.pair('old', environment))).toEqual([
		'PAIRING_CODE',
		{ message: 'This code is too old.' }
	]);
	browser.server.network = 'down';
	expect(await refusal(Till.pair('good', environment))).toEqual(['NO_NETWORK', {}]);
	expect(await Till.open(environment)).toBeNull();
});

test('[T3] a browser that is paired again is another device with its own numbers', async () => {
	const first = await fresh().openForSale();
	expect((await first.sell(inCash(line(robe)))).receipt).toBe('1-00001');
	await first.syncNow();
	browser.stop();
	const again = await browser.openForSale();

	expect((await again.sell(inCash(line(robe)))).receipt).toBe('2-00001');
	await again.syncNow();
	expect(browser.server.of('ticket').map(({ data }) => data.receipt)).toEqual([
		'1-00001',
		'2-00001'
	]);
	const [one, two] = browser.server.devices;
	expect(one?.publicKey).not.toBe(two?.publicKey);
});

test('nobody pairs a browser again while it holds what the server does not have', async () => {
	const till = await fresh().openForSale();
	await till.syncNow();
	browser.server.network = 'down';
	await till.sell(inCash(line(robe)));
	browser.stop();
	const environment = browser.environment();

	expect(await refusal(Till.pair('good', environment))).toEqual(['NOT_SENT', { waiting: 1 }]);
	browser.server.network = 'up';
	await environment.database.keys.clear();
	expect(await Till.open(environment)).toBeNull();
	await browser.pair();
	expect(browser.server.of('ticket').map(({ data }) => data.receipt)).toEqual(['1-00001']);
});

test('a PIN says who acts; another cashier takes the drawer over', async () => {
	const till = await fresh().openForSale();

	expect(await refusal(till.handOver('4', '0000'))).toEqual(['WRONG_PIN', {}]);
	const cannot = { kind: 'cash_out', amount: 10_001, reason: 'x' } as const;
	expect(await refusal(till.cash(cannot))).toEqual([
		'DRAWER_TOO_LOW',
		{ amount: 10_001, expected: 10_000 }
	]);
	expect(await refusal(till.cash({ kind: 'cash_in', amount: 100, reason: 'x' }))).toEqual([
		'MANAGER_NEEDED',
		{}
	]);
	expect(await till.handOver('4', '1234')).toEqual({ id: '4', name: 'Nadia', isManager: true });
	expect(till.shift?.cashier).toEqual({ id: '4', name: 'Nadia' });
	expect(await till.cash({ kind: 'cash_in', amount: 100, reason: 'monnaie' })).toMatchObject({
		cashIn: 100,
		expectedCash: 10_100
	});
	expect(await refusal(till.cash({ kind: 'cash_out', amount: 10_101, reason: 'x' }))).toEqual([
		'DRAWER_TOO_LOW',
		{ amount: 10_101, expected: 10_100 }
	]);
	await till.syncNow();
	expect(browser.server.of('shift').map(({ kind, data }) => [kind, data])).toEqual([
		['open', { float: 10_000, counts: { '5000': 2 }, till: 'Caisse 1', market: '3' }],
		['handover', { from: { id: '3', name: 'Brigitte' }, to: { id: '4', name: 'Nadia' } }],
		['cash_in', { amount: 100, reason: 'monnaie' }]
	]);
	const cashiers = browser.server.of('log').filter(({ kind }) => kind === 'cashier');
	expect(cashiers.map(({ data }) => data.note)).toEqual(['signed in', 'wrong PIN for Nadia']);
});

test('a PIN is hashed as the server hashes it', async () => {
	expect(await hashPin('2580', '00ff'.repeat(8))).toBe(
		'ff52d7e95062270c6472e84d3d700e1cc48814b2d8de7f018a94a36e73d73f4a'
	);
});

test('a shift does not open in a market that may not, nor twice, nor with a wrong count', async () => {
	const till = await fresh().pair();
	await till.signIn('3', '1234');
	const opening = { float: 10_000, counts: { '5000': 1 } };

	expect(await refusal(till.sell(inCash(line(robe))))).toEqual(['NO_SHIFT', {}]);
	expect(await refusal(till.openShift(opening))).toEqual([
		'COUNTS_DIFFER',
		{ counted: 10_000, counts: 5000 }
	]);
	browser.server.frameChanges = { isOpenable: false, missing: ['assurance', 'déclaration'] };
	await till.syncNow();
	expect(await refusal(till.openShift({ float: 0, counts: {} }))).toEqual([
		'MARKET_NOT_OPEN',
		{ missing: 'assurance · déclaration' }
	]);
	browser.server.frameChanges = {};
	await till.syncNow();
	await till.openShift({ float: 0, counts: {} });
	expect(await refusal(till.openShift({ float: 0, counts: {} }))).toEqual(['SHIFT_IS_OPEN', {}]);
});

test('a browser that may delete what it keeps is told about until it may not', async () => {
	fresh().persists = false;
	const till = await browser.pair();

	expect(till.notices.map(({ code }) => code)).toEqual(['STORAGE']);
	browser.stop();
	browser.persists = true;
	expect((await browser.open()).notices).toEqual([]);
});
