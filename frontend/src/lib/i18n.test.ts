import { expect, test } from 'vitest';
import { href, inLanguage, isCurrent, withoutLanguage } from './i18n.ts';
import { deLocalizeHref, localizeHref } from './paraglide/runtime.js';

const PATHS = ['/', '/shops', '/en/', '/en', '/ar/shops/', '/english', '/?q=1', '/en/shops?x=1#a'];

test('addresses are those that the server understands', () => {
	for (const path of PATHS) {
		expect(withoutLanguage(path)).toBe(deLocalizeHref(path));
		expect(inLanguage(path, 'fr')).toBe(localizeHref(path, { locale: 'fr' }));
		if (path === '/en') continue; // the one address that differs is the next test's
		expect(inLanguage(path, 'en')).toBe(localizeHref(path, { locale: 'en' }));
		expect(inLanguage(path, 'ar')).toBe(localizeHref(path, { locale: 'ar' }));
	}
});

test('addresses with the prefix of the site’s own language are understood', () => {
	expect(['/fr', '/fr/shops', '/french'].map(withoutLanguage)).toEqual(['/', '/shops', '/french']);
	expect(href('/fr/shops')).toBe('/shops');
});

test('home has its stroke in every language', () => {
	expect(inLanguage('/en', 'en')).toBe('/en/');
	expect(inLanguage('/', 'ar')).toBe('/ar/');
});

test('no path leads to another site', () => {
	expect(href('//evil.example/x')).toBe('/evil.example/x');
	expect(href('/en//evil.example')).toBe('/evil.example');
});

test('a link is current on its page and below', () => {
	expect(isCurrent('/en/shops', '/en/shops/lune')).toBe(true);
	expect(isCurrent('/shops', '/ar/shops')).toBe(true);
	expect(isCurrent('/shops', '/shopping')).toBe(false);
	expect(isCurrent('/', '/shops')).toBe(false);
});
