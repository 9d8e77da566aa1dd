import { expect, test } from 'vitest';
import { paidInWords } from './settlement-words.ts';

test.each([
	[{ isDue: false, byHand: 8400, paidHow: 'CASH' }, 'Remis en espèces'],
	[{ isDue: false, byHand: 8400, paidHow: 'BANK' }, 'Viré sur votre compte'],
	[{ isDue: true, byHand: 8400, paidHow: null }, 'Pas encore remis'],
	[{ isDue: true, byHand: -2500, paidHow: null }, 'À régler par vous'],
	[{ isDue: false, byHand: 0, paidHow: null }, 'Rien à remettre']
] as const)('%o is said as “%s”', (settlement, words) => {
	expect(paidInWords(settlement)).toBe(words);
});
