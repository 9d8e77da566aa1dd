import { expect, test } from 'vitest';
import {
	isOfTheShop,
	keptAddress,
	offlineAddress,
	OFFLINE_ADDRESSES,
	splitLanguage
} from './keeping.ts';

const at = (path: string): URL => new URL(path, 'https://m.example');

test.each([
	['/', '/'],
	['/en', '/en'],
	['/ar/themes/recycle', '/ar/themes/recycle'],
	['/shops', '/shops'],
	['/shops/lune/robe', '/shops/lune/robe'],
	['/en/shops/lune/collections/hiver', '/en/shops/lune/collections/hiver'],
	['/markets/issy', '/markets/issy']
])('%s is kept as %s', (path, address) => {
	expect(keptAddress(at(path))).toBe(address);
});

test.each([
	'/basket',
	'/checkout/1',
	'/orders/1?token=x',
	'/account',
	'/en/account/addresses',
	'/wishlist',
	'/withdraw/1',
	'/receipt/x',
	'/search?q=robe',
	'/dashboard/lune',
	'/till',
	'/staff',
	'/offline',
	'/graphql',
	'/media/p/1.webp',
	'/shopsy'
])('%s is never kept', (path) => {
	expect(keptAddress(at(path))).toBeNull();
});

test('a filter makes another page of a list, not of a piece', () => {
	expect(keptAddress(at('/themes/recycle?size=M'))).toBeNull();
	expect(keptAddress(at('/shops/lune/seller?x=1'))).toBeNull();
	expect(keptAddress(at('/shops/lune/robe?variant=2'))).toBe('/shops/lune/robe');
});

test('each language has its page about the missing network', () => {
	expect(OFFLINE_ADDRESSES).toEqual(['/offline', '/en/offline', '/ar/offline']);
	expect(offlineAddress('/ar/basket')).toBe('/ar/offline');
	expect(offlineAddress('/english')).toBe('/offline');
	expect(splitLanguage('/en')).toEqual(['/en', '/']);
});

test('the back rooms answer for themselves', () => {
	expect(['/till', '/en/dashboard/lune', '/staff/x', '/organise'].some(isOfTheShop)).toBe(false);
	expect(['/', '/en/basket', '/account', '/tills'].every(isOfTheShop)).toBe(true);
});
