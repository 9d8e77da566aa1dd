import { expect, test } from 'vitest';
import { rateInWords } from './vat-words.ts';

test('a rate is a percentage with the decimals that it has', () => {
	expect(rateInWords(2000, 'fr')).toBe('20\u00a0%');
	expect(rateInWords(550, 'en')).toBe('5.5%');
	expect(rateInWords(210, 'en')).toBe('2.1%');
});
