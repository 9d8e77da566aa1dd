import { expect, test } from 'vitest';
import { memoryStorage } from '../till-fixtures.ts';
import { Tendering } from './tendering.svelte.ts';

test('more cash than remains is change, less is a part', () => {
	const tendering = new Tendering('tender', memoryStorage());

	expect(tendering.cashPart(10_000, 8400)).toEqual({
		kind: 'cash',
		amount: 8400,
		given: 10_000,
		change: 1600
	});
	expect(tendering.cashPart(2000, 8400)).toEqual({
		kind: 'cash',
		amount: 2000,
		given: 2000,
		change: 0
	});
});

test('parts of several kinds add up, and the last takes what remains', () => {
	const tendering = new Tendering('tender', memoryStorage());

	tendering.add(tendering.cashPart(2000, 8400));
	tendering.add({ kind: 'card', amount: 5000, payment: 'p1' });

	expect(tendering.remaining(8400)).toBe(1400);
	expect(tendering.cashPart(2000, 8400)).toMatchObject({ amount: 1400, change: 600 });
	expect(tendering.cash).toBe(2000);
});

test('cash may be taken back, what a card paid only when it was given back', () => {
	const tendering = new Tendering('tender', memoryStorage());
	tendering.add(tendering.cashPart(2000, 8400));
	tendering.add({ kind: 'card', amount: 5000, payment: 'p1' });

	tendering.remove(1);
	tendering.remove(0);
	expect(tendering.parts).toEqual([{ kind: 'card', amount: 5000, payment: 'p1' }]);

	tendering.forget('p1');
	expect(tendering.parts).toEqual([]);
});

test('parts survive a reload', () => {
	const storage = memoryStorage();
	new Tendering('tender', storage).add({ kind: 'own_terminal', amount: 100, reference: '7' });

	expect(new Tendering('tender', storage).paid).toBe(100);
});
