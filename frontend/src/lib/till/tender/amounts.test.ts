import { expect, test } from 'vitest';
import { pressKey, suggestedAmounts, type PadKey } from './amounts.ts';

test.each([
	[8400, [8400, 8500, 9000, 10_000, 20_000]],
	[1250, [1250, 1500, 2000, 5000, 10_000, 20_000]],
	[2000, [2000, 5000, 10_000, 20_000]],
	[20_001, [20_001, 20_500, 21_000, 22_000, 25_000, 30_000]]
])('for %i cents the exact sum stands before sums in notes', (total, expected) => {
	expect(suggestedAmounts(total)).toEqual(expected);
});

const typed = (...keys: PadKey[]): string => keys.reduce(pressKey, '');

test('keys make an amount with at most two decimals', () => {
	expect(typed('8', '4')).toBe('84');
	expect(typed(',', '5')).toBe('0,5');
	expect(typed('1', ',', '2', '5', '9', ',')).toBe('1,25');
	expect(typed('0', '7')).toBe('7');
	expect(typed('5', '0', 'back')).toBe('5');
	expect(typed('back')).toBe('');
});
