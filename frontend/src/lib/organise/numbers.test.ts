import { expect, test } from 'vitest';
import { gapId, numbersOf, partOf, spansOf, spanText } from './numbers.ts';

test('numbers that follow each other are said as a span', () => {
	expect(spansOf([3, 4, 5, 9])).toBe('3–5, 9');
	expect(spansOf([7])).toBe('7');
	expect(spansOf([])).toBe('');
	expect(spanText({ first: 2, last: 2 })).toBe('2');
});

test('a form acknowledges a thousand numbers at most, the first ones', () => {
	expect(partOf({ first: 5, last: 6 })).toEqual({ first: 5, last: 6 });
	expect(partOf({ first: 5, last: 9000 })).toEqual({ first: 5, last: 1004 });
	expect(numbersOf({ first: 5, last: 9_000_000 })).toHaveLength(1000);
});

test('a span is its numbers, and what is none has none', () => {
	expect(numbersOf({ first: 3, last: 5 })).toEqual([3, 4, 5]);
	expect(numbersOf({ first: 5, last: 3 })).toEqual([]);
	expect(numbersOf({ first: Number.NaN, last: 3 })).toEqual([]);
});

test('what is left of a gap is another gap', () => {
	const gap = { device: 'd', stream: 'ticket' };

	expect(gapId({ ...gap, first: 3 })).toBe('d:ticket:3');
	expect(gapId({ ...gap, first: 3 })).not.toBe(gapId({ ...gap, first: 4 }));
});
