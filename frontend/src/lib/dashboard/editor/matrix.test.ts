import { describe, expect, test } from 'vitest';
import { newCombinations, valuesOf } from './matrix.ts';

describe('sizes × colours', () => {
	test('values are parted by commas, semicolons and lines, in Arabic too; each is taken once', () => {
		expect(valuesOf('S, M;L\n m ,, XL، XXL')).toEqual(['S', 'M', 'L', 'XL', 'XXL']);
	});

	test('combinations that are there already are not counted', () => {
		const known = [['s', 'bleu']];
		expect(
			newCombinations(
				[
					['S', 'M'],
					['Bleu', 'Noir']
				],
				known
			)
		).toBe(3);
		expect(newCombinations([['S'], []], [])).toBe(1);
		expect(newCombinations([[], []], [])).toBe(0);
	});
});
