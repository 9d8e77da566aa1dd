import { describe, expect, test } from 'vitest';
import { DELIVERED_TO } from '../countries.ts';
import { countriesOf, zoneOf } from './zones.ts';

describe('zones', () => {
	test('a zone knows its countries, and they know their zone', () => {
		expect(countriesOf('home', [])).toEqual(['FR', 'MC']);
		for (const zone of ['home', 'abroad', 'everywhere'] as const)
			expect(zoneOf(countriesOf(zone, []).toReversed())).toBe(zone);
	});

	test('home and abroad are everywhere, once', () => {
		const both = [...countriesOf('home', []), ...countriesOf('abroad', [])];
		expect(both.sort()).toEqual([...DELIVERED_TO].sort());
	});

	test('any other choice is hers', () => {
		expect(zoneOf(['FR'])).toBe('chosen');
		expect(countriesOf('chosen', ['FR', 'BE'])).toEqual(['FR', 'BE']);
	});
});
