import { expect, test } from 'vitest';
import { mandateFrom } from './mandate.ts';

function form(fields: Record<string, string>): FormData {
	const typed = new FormData();
	for (const [name, value] of Object.entries(fields)) typed.append(name, value);
	return typed;
}

const FIELDS = {
	textVersion: '2026-11',
	language: 'fr',
	legalName: ' Lynda Perle EI ',
	siren: '732 829 320',
	signedName: 'Lynda Perle',
	vatRate: '2000'
};

test('who owes no VAT has no rate, whatever the form’s list says', () => {
	expect(mandateFrom(form({ ...FIELDS, regime: 'FRANCHISE' }))).toEqual({
		textVersion: '2026-11',
		language: 'fr',
		legalName: 'Lynda Perle EI',
		siren: '732 829 320',
		regime: 'FRANCHISE',
		vatRate: null,
		signedName: 'Lynda Perle'
	});
});

test('who owes VAT has the rate that she chose', () => {
	expect(mandateFrom(form({ ...FIELDS, regime: 'VAT', vatRate: '550' })).vatRate).toBe(550);
	expect(mandateFrom(form({ ...FIELDS, regime: 'VAT', vatRate: 'much' })).vatRate).toBe(-1);
});
