import { expect, test } from 'vitest';
import { alternatesOf } from './alternates.ts';

const named = (address: string) =>
	Object.fromEntries(alternatesOf(new URL(address)).map((row) => [row.language, row.address]));

test('a page names itself in every language, whichever is being read', () => {
	const expected = {
		fr: 'https://m.example/shops/mira/robe',
		en: 'https://m.example/en/shops/mira/robe',
		ar: 'https://m.example/ar/shops/mira/robe',
		'x-default': 'https://m.example/shops/mira/robe'
	};

	expect(named('https://m.example/ar/shops/mira/robe')).toEqual(expected);
	expect(named('https://m.example/shops/mira/robe?sort=new')).toEqual(expected);
});

test('the front page has alternates, too', () => {
	expect(named('https://m.example/')['en']).toBe('https://m.example/en');
	expect(named('https://m.example/en')['x-default']).toBe('https://m.example/');
});
