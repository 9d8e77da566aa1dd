import { describe, expect, test } from 'vitest';
import { currentCursor, neighbours, shownRows, withFilter } from './paging.ts';

const at = (search: string): URL => new URL(`http://localhost/dashboard/zina/orders${search}`);

describe('pages of a list', () => {
	test('the first page leads on only', () => {
		expect(neighbours(at('?state=TO_SHIP'), { hasNextPage: true, endCursor: 'a=' })).toEqual({
			previous: null,
			next: '/dashboard/zina/orders?state=TO_SHIP&after=a%3D'
		});
	});

	test('the way back takes one cursor off the trail', () => {
		const url = at('?after=a&after=b');
		expect(currentCursor(url)).toBe('b');
		expect(neighbours(url, { hasNextPage: false, endCursor: 'c' })).toEqual({
			previous: '/dashboard/zina/orders?after=a',
			next: null
		});
	});

	test('the second page begins after the first 24 rows', () => {
		expect(shownRows(at('?after=a'), 7)).toEqual({ from: 25, to: 31 });
	});

	test('another filter begins at the first page and keeps the words searched for', () => {
		expect(withFilter(at('?query=robe&after=a'), 'state', 'SHIPPED')).toBe(
			'/dashboard/zina/orders?query=robe&state=SHIPPED'
		);
		expect(withFilter(at('?state=SHIPPED'), 'state', '')).toBe('/dashboard/zina/orders');
	});
});
