import { expect, test } from 'vitest';
import { oneOf, pieceName, placeKind, REASONS, signed } from './stock-words.ts';

test('a change carries its sign', () => {
	expect([signed(3), signed(-2), signed(0)]).toEqual(['+3', '−2', '0']);
});

test('a piece without sizes is called by its title alone', () => {
	expect(pieceName({ title: 'M / Bleu', product: { title: 'Robe' } })).toBe('Robe – M / Bleu');
	expect(pieceName({ title: '', product: { title: 'Sac' } })).toBe('Sac');
});

test('an unknown word of an address asks for nothing', () => {
	expect(oneOf(REASONS, 'DAMAGED')).toBe('DAMAGED');
	expect([oneOf(REASONS, 'toString'), oneOf(REASONS, ''), oneOf(REASONS, null)]).toEqual([
		null,
		null,
		null
	]);
});

test('a kind of place nobody has named yet is shown as it is', () => {
	expect(placeKind('boat')).toBe('boat');
});
