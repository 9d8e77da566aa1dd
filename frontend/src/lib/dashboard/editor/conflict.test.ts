import { describe, expect, test } from 'vitest';
import { inOneLineEnding, keepsTheirs, outcomeOf } from './conflict.ts';

describe('two who edit one product', () => {
	test.each([
		['Robe', 'Robe', 'Robe', 'same'],
		['Robe', 'Jupe', 'Jupe', 'same'],
		['Robe', 'Jupe', 'Robe', 'mine'],
		['Robe', 'Robe', 'Jupe', 'theirs'],
		['Robe', 'Jupe', 'Veste', 'both'],
		['', 'Jupe', '', 'mine']
	])('from “%s”, “%s” and “%s” is %s', (base, mine, theirs, outcome) => {
		expect(outcomeOf({ base, mine, theirs })).toBe(outcome);
	});

	test('a field that only the other one changed is mine again once I type in it', () => {
		expect(keepsTheirs('untouched', 'Robe', 'Robe')).toBe(true);
		expect(keepsTheirs('untouched', 'Robe longue', 'Robe')).toBe(false);
	});

	test('a choice is a choice', () => {
		expect(keepsTheirs('theirs', 'Jupe', 'Robe')).toBe(true);
		expect(keepsTheirs('mine', 'Robe', 'Robe')).toBe(false);
		expect(keepsTheirs('', 'Robe', 'Robe')).toBe(false);
	});

	test('a browser’s line endings are no change', () => {
		expect(inOneLineEnding('a\r\nb')).toBe('a\nb');
	});
});
