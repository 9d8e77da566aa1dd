import { expect, test } from 'vitest';
import { pairingCode } from './pairing-code.ts';

test.each([
	['https://matricia.fr/till/pair#7YB7QB4V', '7YB7QB4V'],
	['https://matricia.fr/en/till/pair#code=7YB7QB4V', '7YB7QB4V'],
	['#7YB7QB4V', '7YB7QB4V'],
	[' 7yb7 qb4v ', '7YB7QB4V'],
	['7yb7-qb4v', '7YB7QB4V'],
	['', null],
	['abc', null],
	['https://matricia.fr/t/7YB7QB4V', null]
])('%j holds the code %j', (text, code) => {
	expect(pairingCode(text)).toBe(code);
});
