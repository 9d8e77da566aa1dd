import { expect, test } from 'vitest';
import { inItsLanguage } from './in-its-language.ts';

test("a text in the page's own language needs no word about it", () => {
	expect(inItsLanguage('fr')).toEqual({});
});

test('a text in another language says which it is and which way it runs', () => {
	expect(inItsLanguage('en')).toEqual({ lang: 'en', dir: 'ltr' });
	expect(inItsLanguage('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
});
