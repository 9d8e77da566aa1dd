import { expect, test } from 'vitest';
import { DENOMINATIONS, readPieces, sumOf, withoutNone } from './counts.ts';

test('a drawer is counted in every note and coin of the euro', () => {
	expect(DENOMINATIONS.length).toBe(14);
	expect(sumOf(Object.fromEntries(DENOMINATIONS.map((cents) => [cents, 1])))).toBe(38_888);
});

test('counts make an amount, and those of none are left out', () => {
	expect(sumOf({ '5000': 1, '100': 10, '5': 3 })).toBe(6015);
	expect(withoutNone({ '5000': 1, '100': 0 })).toEqual({ '5000': 1 });
});

test.each([
	['12', 12],
	['', 0],
	[' 3 ', 3],
	['-1', null],
	['1,5', null],
	['x', null]
])('%j is %j pieces', (text, pieces) => {
	expect(readPieces(text)).toBe(pieces);
});
