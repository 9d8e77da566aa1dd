import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { fitSummary } from './fit-words.ts';

describe('fitSummary', () => {
	overwriteGetLocale(() => 'fr');

	it('says nothing of two opinions', () => {
		expect(fitSummary({ small: 0, true: 2, large: 0 })).toBeNull();
	});

	it('says what more than half find', () => {
		expect(fitSummary({ small: 0, true: 2, large: 1 })).toBe(
			'La plupart trouvent que cette pièce taille normalement\u00a0: 2 sur 3.'
		);
		expect(fitSummary({ small: 3, true: 1, large: 1 })).toBe(
			'La plupart trouvent que cette pièce taille petit\u00a0: 3 sur 5.'
		);
	});

	it('says that they differ where no half is larger', () => {
		expect(fitSummary({ small: 2, true: 2, large: 0 })).toBe(
			'Les avis sur la taille sont partagés.'
		);
	});
});
