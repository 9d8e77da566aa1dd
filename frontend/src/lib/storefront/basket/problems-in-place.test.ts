import { expect, test } from 'vitest';
import { blocking, isBlocked, pointedOut, problemOf } from './problems-in-place.ts';

const soldOut = { code: 'SOLD_OUT', message: 'Sold out.', field: '7' };
const dearer = { code: 'PRICE_CHANGED', message: 'Now 12 €.', field: '8' };

test('a basket with a sold-out line is blocked', () => {
	expect(isBlocked([dearer, soldOut])).toBe(true);
});

test('a changed price is pointed out and blocks nothing', () => {
	expect(isBlocked([dearer])).toBe(false);
});

test('what blocks and what is only pointed out are told apart', () => {
	const gone = { code: 'GIFT_GONE', message: 'No gift.', field: '1' };

	expect(blocking([dearer, soldOut, gone])).toEqual([soldOut]);
	expect(pointedOut([dearer, soldOut, gone])).toEqual([dearer, gone]);
});

test('a problem is found by what it is about', () => {
	expect(problemOf([soldOut, dearer], '8')).toEqual(dearer);
	expect(problemOf([soldOut, dearer], '9')).toBeUndefined();
});
