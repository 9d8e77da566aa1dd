import { expect, test } from 'vitest';
import { memoryStorage, piece } from '../till-fixtures.ts';
import { Basket, totalOf } from './basket.svelte.ts';

const quantities = (basket: Basket): [string, number][] =>
	basket.lines.map((line) => [line.piece.id, line.quantity]);

function basketOf(...prices: number[]): Basket {
	const basket = new Basket('basket', memoryStorage());
	prices.forEach((price, index) => {
		basket.add(piece(String(index + 1), { price }));
	});
	return basket;
}

test('one tag twice is one line of two, and the total is in cents', () => {
	const basket = basketOf(1990, 10);

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
	const basket = basketOf(4500, 4500);

	basket.setQuantity('1', 0);
	basket.setQuantity('2', 250);

	expect(quantities(basket)).toEqual([['2', 99]]);
});

test('a basket survives a reload, on its own till only', () => {
	const storage = memoryStorage();
	new Basket('till-1', storage).add(piece('1'));

	expect(quantities(new Basket('till-1', storage))).toEqual([['1', 1]]);
	expect(new Basket('till-2', storage).isEmpty).toBe(true);
});

test('an unreadable store is an empty basket', () => {
	const storage = memoryStorage();
	storage.setItem('till-1', '{"broken');

	expect(new Basket('till-1', storage).isEmpty).toBe(true);
});

test('a tag with another price waits for a choice, and the choice is the price', () => {
	const basket = new Basket('basket', memoryStorage());
	basket.add(piece('1', { price: 4900 }), 4500);

	expect(basket.isReady).toBe(false);
	expect(basket.lines[0]?.tag).toBe(4500);

	basket.choosePrice('1', 4500, 'prix de l’étiquette');
	expect(basket.isReady).toBe(true);
	expect(basket.toDraft()).toEqual([
		{
			piece: piece('1', { price: 4900 }),
			quantity: 1,
			unit: 4500,
			discount: 0,
			reason: 'prix de l’étiquette'
		}
	]);
});

test('a tag that says the price asks nothing', () => {
	const basket = new Basket('basket', memoryStorage());

	basket.add(piece('1', { price: 4900 }), 4900);

	expect(basket.isReady).toBe(true);
});

test('per cent follow the quantity, an amount is of the whole line', () => {
	const basket = basketOf(4500, 2000);
	basket.discount('1', { kind: 'percent', percent: 10 }, 'petit accroc');
	basket.discount('2', { kind: 'amount', amount: 500 }, 'dernière pièce');

	basket.setQuantity('1', 2);
	basket.setQuantity('2', 3);

	expect(basket.lines.map(totalOf)).toEqual([8100, 5500]);
	expect(basket.toDraft().map(({ discount, reason }) => [discount, reason])).toEqual([
		[900, 'petit accroc'],
		[500, 'dernière pièce']
	]);
});

test('an amount off the basket is spread over its lines to the cent', () => {
	const basket = basketOf(4500, 2900, 12_500);

	basket.discountAll({ kind: 'amount', amount: 500 }, 'fidélité');

	expect(basket.toDraft().map(({ discount }) => discount)).toEqual([113, 73, 314]);
	expect(basket.total).toBe(19_400);
});

test('a discount that was taken back leaves no reason behind', () => {
	const basket = basketOf(4500);
	basket.discount('1', { kind: 'amount', amount: 500 }, 'accroc');

	basket.discount('1', null, 'accroc');

	expect(basket.toDraft()[0]).toMatchObject({ discount: 0, reason: '' });
});

test('what a slip emptied comes back, until the next piece', () => {
	const basket = basketOf(4500, 2900);

	basket.empty();
	expect([basket.isEmpty, basket.total]).toEqual([true, 0]);
	basket.restore();
	expect([quantities(basket), basket.emptied]).toEqual([
		[
			['1', 1],
			['2', 1]
		],
		[]
	]);

	basket.empty();
	basket.add(piece('3', { price: 100 }));
	expect([quantities(basket), basket.emptied]).toEqual([[['3', 1]], []]);
});
