import { expect, test } from 'vitest';
import { dataOf, homeOf, isNeeded, isPageData, isTillPicture, tillHomes } from './till-paths.ts';

const homes = tillHomes(['fr', 'en', 'ar'], 'fr');

test('the till has a start page in each language', () => {
	expect(homes).toEqual(['/till', '/en/till', '/ar/till']);
});

test.each([
	['/till', '/till'],
	['/till/shift', '/till'],
	['/en/till/pair', '/en/till'],
	['/tiller', null],
	['/', null],
	['/en', null],
	['/shops/till', null],
	['/basket', null]
])('%s belongs to %s', (pathname, home) => {
	expect(homeOf(pathname, homes)).toBe(home);
});

test('data beside a page is told from the page', () => {
	expect(isPageData('/till/shift/__data.json')).toBe(true);
	expect(isPageData('/till/shift')).toBe(false);
	expect(dataOf('/en/till')).toBe('/en/till/__data.json');
});

test.each([
	['/media/p/1-160.webp', 'https://m.example/till', true],
	['/media/p/1-160.webp', 'https://m.example/en/till/receipts', true],
	['/media/p/1-160.webp', 'https://m.example/shops/lune', false],
	['/media/p/1-160.webp', '', false],
	['/documents/tags.pdf', 'https://m.example/till', false]
])('picture %s shown by %s: %s', (path, referrer, expected) => {
	expect(isTillPicture(new URL(path, 'https://m.example'), referrer, homes)).toBe(expected);
});

test('fonts are kept in one format', () => {
	expect(['a.woff2', 'a.woff', 'a.js'].filter(isNeeded)).toEqual(['a.woff2', 'a.js']);
});
