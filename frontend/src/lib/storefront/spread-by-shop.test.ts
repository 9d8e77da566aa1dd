import { expect, test } from 'vitest';
import { spreadByShop } from './spread-by-shop.ts';

const piece = (id: number, slug: string) => ({ id, shop: { slug } });

test('shops take turns and keep their own order', () => {
	const pieces = [piece(1, 'a'), piece(2, 'a'), piece(3, 'b'), piece(4, 'a'), piece(5, 'c')];

	expect(spreadByShop(pieces).map(({ id }) => id)).toEqual([1, 3, 5, 2, 4]);
});

test('nothing spreads to nothing', () => {
	expect(spreadByShop([])).toEqual([]);
});
