import { describe, expect, test } from 'vitest';
import { parsePercent, percentForInput } from './percent.ts';

describe('per cent', () => {
	test.each([
		['10', 1000],
		['12,5', 1250],
		['12.50 %', 1250],
		['١٠', 1000],
		['100', 10_000]
	])('%s is read as basis points', (text, rate) => {
		expect(parsePercent(text)).toBe(rate);
	});

	test.each(['', 'ten', '-5', '12,555', '10€'])('%s is no per cent', (text) => {
		expect(parsePercent(text)).toBeNull();
	});

	test('what is filled in is read back', () => {
		expect([1000, 1250, 1205, 10_000].map((rate) => percentForInput(rate, 'fr'))).toEqual([
			'10',
			'12,5',
			'12,05',
			'100'
		]);
		expect(percentForInput(1250, 'en')).toBe('12.5');
	});
});
