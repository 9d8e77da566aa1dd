import { describe, expect, test } from 'vitest';
import { moved, moveIn, sectionsIn, withOthers } from './order.ts';

const form = (...fields: [string, string][]): FormData => {
	const typed = new FormData();
	for (const [name, value] of fields) typed.append(name, value);
	return typed;
};

describe('the order of sections', () => {
	test.each([
		[0, 2, ['b', 'c', 'a']],
		[2, 0, ['c', 'a', 'b']],
		[1, 1, ['a', 'b', 'c']],
		[0, 3, ['a', 'b', 'c']],
		[0, -1, ['a', 'b', 'c']],
		[9, 0, ['a', 'b', 'c']]
	])('from place %i to place %i', (from, to, order) => {
		expect(moved(['a', 'b', 'c'], from, to)).toEqual(order);
	});

	test('what is not shown stands after what is', () => {
		expect(withOthers(['REVIEWS', 'PIECES'])).toEqual([
			'REVIEWS',
			'PIECES',
			'FEATURED',
			'STORY',
			'COLLECTIONS',
			'NEW',
			'MARKETS'
		]);
	});

	test('a form names each section once, and no other word', () => {
		const typed = form(['on', 'STORY'], ['on', 'x'], ['on', 'NEW'], ['on', 'STORY']);

		expect(sectionsIn(typed, 'on')).toEqual(['STORY', 'NEW']);
	});

	test('a button says what goes where; nonsense says nothing', () => {
		expect(moveIn(form(['move', 'MARKETS:2']))).toEqual({ what: 'MARKETS', to: 2 });
		expect(moveIn(form(['move', 'MARKETS:-2']))).toBeNull();
		expect(moveIn(form())).toBeNull();
	});
});
