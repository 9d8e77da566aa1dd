import { afterEach, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { TestBrowser } from '../testing/till.ts';
import type { Collection } from './collecting.ts';
import type { Till } from './till.svelte.ts';

const order: Collection = {
	code: 'AB12CD',
	order: 'M-7',
	firstName: 'Camille',
	lines: [
		{ id: '77', label: 'Robe', quantity: 2, seller: '12' },
		{ id: '78', label: 'Lampe', quantity: 1, seller: '13' }
	]
};

let browser: TestBrowser;
afterEach(() => browser.stop());

async function open(): Promise<Till> {
	browser = new TestBrowser();
	browser.server.waiting = [order];
	return browser.openForSale();
}

test('[T11] a web order is handed over offline, each piece once', async () => {
	const till = await open();
	browser.server.network = 'down';
	const waiting = till.collections.withCode(' ab1 2-cd ');
	if (!waiting) throw new Error('it waits');

	await till.collect(waiting, [
		{ line: '77', quantity: 1 },
		{ line: '78', quantity: 1 }
	]);
	expect(await refusal(till.collect(waiting, [{ line: '78', quantity: 1 }]))).toEqual([
		'MORE_THAN_WAITING',
		{ label: 'Lampe', left: 0 }
	]);
	expect(till.collections.withCode('AB12CD')?.lines.map(({ quantity }) => quantity)).toEqual([
		1, 0
	]);
	expect(till.collections.withCode('ZZ99ZZ')).toBeNull();

	browser.server.network = 'up';
	await expect.poll(() => till.waiting, { timeout: 4000 }).toBe(0);
	expect(browser.server.of('collect').map(({ kind, data }) => [kind, data])).toEqual([
		[
			'handed_over',
			{
				order: 'M-7',
				code: 'AB12CD',
				lines: [
					{ line: '77', quantity: 1 },
					{ line: '78', quantity: 1 }
				]
			}
		]
	]);
});

test('[T12] a web order given back in cash needs a manager and leaves the drawer once', async () => {
	const till = await open();
	const lines = [{ line: '77', quantity: 1 }];
	const wrong = { cashierId: '3', pin: '1234' };
	const manager = { cashierId: '4', pin: '1234' };

	expect((await till.webReturnOffer('M-1'))?.rule).toBe('14 jours');
	expect(await till.webReturnOffer('M-2')).toBeNull();
	expect(await refusal(till.giveWebOrderBack('M-1', lines, wrong))).toEqual(['MANAGER_NEEDED', {}]);
	browser.server.network = 'lost';
	expect(await refusal(till.giveWebOrderBack('M-1', lines, manager))).toEqual(['NO_NETWORK', {}]);
	expect(till.shift?.expectedCash).toBe(10_000);
	browser.server.network = 'up';
	const made = await till.giveWebOrderBack('M-1', lines, manager);

	expect(made.amount).toBe(3000);
	expect(browser.server.webReturns.size).toBe(1);
	expect(till.shift).toMatchObject({ expectedCash: 7000, cashOut: 3000 });
});
