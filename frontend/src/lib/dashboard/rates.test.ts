import { expect, test } from 'vitest';
import { countryName } from './countries.ts';
import { ratePercent } from './rates.ts';

test('a rate in ten-thousandths is read as per cent', () => {
	expect(ratePercent(1250, 'en')).toBe('12.5%');
});

test('a country has its name in the language being read; anything else stays', () => {
	expect(countryName('DE', 'fr')).toBe('Allemagne');
	expect(countryName('', 'fr')).toBe('');
});
