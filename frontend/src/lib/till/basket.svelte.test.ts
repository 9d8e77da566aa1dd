import { expect, test } from 'vitest';
import { Basket } from './basket.svelte.ts';
import { memoryStorage, piece } from './till-fixtures.ts';

const quantities = (basket: Basket): [string, number][] =>
	basket.lines.map((line) => [line.piece.id, line.quantity]);

test('one tag twice is one line of two, and the total is in cents', () => {
	const basket = new Basket('basket', memoryStorage());

	basket.add(piece('1', { price: 1990 }));
	basket.add(piece('2', { price: 10 }));
	basket.add(piece('1', { price: 1990 }));

	expect(quantities(basket)).toEqual([
		['1', 2],
		['2', 1]
	]);
	expect(basket.total).toBe(3990);
	expect(basket.count).toBe(3);
	expect(basket.latest).toBe('1');
});

test('a quantity of none takes the line out, and 99 is the most', () => {
	const basket = new Basket('basket', memoryStorage());
	basket.add(piece('1'));
	basket.add(piece('2'));

	basket.setQuantity('1', 0);
	basket.setQuantity('2', 250);

	expect(quantities(basket)).toEqual([['2', 99]]);
});

test('a basket survives a reload, on its own till only', () => {
	const storage = memoryStorage();
	new Basket('till-1', storage).add(piece('1'), 2);

	expect(quantities(new Basket('till-1', storage))).toEqual([['1', 2]]);
	expect(new Basket('till-2', storage).isEmpty).toBe(true);
});

test('an unreadable store is an empty basket', () => {
	const storage = memoryStorage();
	storage.setItem('till-1', '{"broken');

	expect(new Basket('till-1', storage).isEmpty).toBe(true);
});

test('an unknown code holds its place, and its piece comes as often as it was scanned', () => {
	const basket = new Basket('basket', memoryStorage());

	basket.await('ABC');
	basket.await('ABC');
	expect(basket.awaited).toEqual([{ code: 'ABC', quantity: 2 }]);
	expect(basket.isReady).toBe(false);

	basket.settle('ABC', piece('1'));
	expect(quantities(basket)).toEqual([['1', 2]]);
	expect(basket.isReady).toBe(true);
});

test('a code that nothing has leaves no line', () => {
	const basket = new Basket('basket', memoryStorage());

	basket.await('ABC');
	basket.settle('ABC', null);

	expect(basket.isEmpty).toBe(true);
});

test('a price that changed meanwhile changes the line', () => {
	const basket = new Basket('basket', memoryStorage());
	basket.add(piece('1', { price: 4500 }), 2);

	basket.refresh([piece('1', { price: 4000 }), piece('2')]);

	expect(basket.total).toBe(8000);
	expect(quantities(basket)).toEqual([['1', 2]]);
});
