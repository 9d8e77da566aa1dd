import { expect, test } from 'vitest';
import { wordsOfPath } from './words-of-path.ts';

test.each([
	['/shops/mira/robe-en-lin', 'robe en lin'],
	['/en/shops/mira/', 'mira'],
	['/%D8%AB%D9%88%D8%A8', 'ثوب'],
	['/', ''],
	['/%E0%A4%A', '']
])('%s is about “%s”', (path, words) => {
	expect(wordsOfPath(path)).toBe(words);
});
