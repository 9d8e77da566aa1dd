import { expect, test } from 'vitest';
import { centsOff, isTooMuch, readDiscount, spread } from './discount.ts';

test.each([
	['10 %', { kind: 'percent', percent: 10 }],
	['100%', { kind: 'percent', percent: 100 }],
	['5,50', { kind: 'amount', amount: 550 }],
	['101 %', null],
	['-3', null],
	['abc', null],
	['', null]
])('%j is the discount %j', (text, expected) => {
	expect(readDiscount(text, 'EUR')).toEqual(expected);
});

test('per cent are rounded to the cent, half a cent to the customer', () => {
	expect(centsOff({ kind: 'percent', percent: 10 }, 4500)).toBe(450);
	expect(centsOff({ kind: 'percent', percent: 10 }, 4505)).toBe(451);
	expect(centsOff({ kind: 'percent', percent: 10 }, 4504)).toBe(450);
});

test('a discount never gives more than the price', () => {
	expect(centsOff({ kind: 'amount', amount: 5000 }, 4500)).toBe(4500);
	expect(centsOff({ kind: 'percent', percent: 100 }, 4500)).toBe(4500);
});

test('the shares of a discount add up to it, whatever is cut off', () => {
	expect(spread(1000, [4500, 4500])).toEqual([500, 500]);
	expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33]);
	expect(spread(500, [4500, 2900, 12_500])).toEqual([113, 73, 314]);
	expect(spread(0, [4500, 2900])).toEqual([0, 0]);
	expect(spread(300, [0, 0])).toEqual([0, 0]);
});

test('an amount above the price is too much, all of it is not', () => {
	expect(isTooMuch({ kind: 'amount', amount: 40_00 }, 4000)).toBe(false);
	expect(isTooMuch({ kind: 'amount', amount: 40_01 }, 4000)).toBe(true);
	expect(isTooMuch({ kind: 'percent', percent: 100 }, 4000)).toBe(false);
});
