import { expect, test } from 'vitest';
import { countryName, countryOptions } from './countries.ts';

test('France stands first, the others follow by name', () => {
	const labels = countryOptions('fr').map(({ label }) => label);

	expect(labels.slice(0, 4)).toEqual(['France', 'Allemagne', 'Autriche', 'Belgique']);
	expect(labels).toHaveLength(28);
});

test('a country is named in the language being read', () => {
	expect(countryName('DE', 'en')).toBe('Germany');
	expect(countryName('', 'en')).toBe('');
});
