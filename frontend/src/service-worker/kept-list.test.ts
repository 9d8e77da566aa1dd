import { expect, test } from 'vitest';
import type { KeptPage } from '#lib/offline/keeping.ts';
import { isFresh, notNeeded, withPage, without } from './kept-list.ts';

const page = (address: string, assets: string[] = [], on = '2026-03-01T10:00:00Z'): KeptPage => ({
	address,
	title: address,
	on,
	assets,
	pictures: []
});

const addresses = (kept: readonly KeptPage[]): string[] => kept.map(({ address }) => address);

test('a page seen again moves to the end and is kept once', () => {
	const kept = withPage([page('/'), page('/shops')], page('/'));

	expect(addresses(kept)).toEqual(['/shops', '/']);
});

test('of more pages than fit the one seen longest ago goes', () => {
	const fifty = Array.from({ length: 50 }, (_, number) => page(`/shops/${number}`));
	const kept = withPage(fifty, page('/new'));

	expect(kept).toHaveLength(50);
	expect(addresses(kept).slice(0, 1)).toEqual(['/shops/1']);
	expect(addresses(kept).slice(-1)).toEqual(['/new']);
});

test('what only the page that went has needed is not needed any more', () => {
	const before = [page('/', ['/a.js', '/b.js']), page('/shops', ['/b.js', '/c.js'])];

	expect(notNeeded(before, without(before, '/'), ({ assets }) => assets)).toEqual(['/a.js']);
});

test('a copy is fresh for ten minutes', () => {
	const copy = page('/', [], '2026-03-01T10:00:00Z');

	expect(isFresh(copy, Date.parse('2026-03-01T10:09:59Z'))).toBe(true);
	expect(isFresh(copy, Date.parse('2026-03-01T10:10:00Z'))).toBe(false);
	expect(isFresh(undefined, 0)).toBe(false);
});
