import { describe, expect, test } from 'vitest';
import { readMarketForm } from './market-form.ts';

const TYPED = {
	'name.fr': ' Marché de Noël ',
	'name.en': '',
	'summary.fr': 'Deux jours.',
	place: 'Halle',
	address: '12 rue de l’Halle, 75011 Paris',
	startsAt: '2026-12-05T10:00',
	endsAt: '2026-12-06T19:00',
	hallColumns: '8',
	hallRows: '5',
	cashFloat: '150',
	stallFee: '45,50'
};

function form(entries: Record<string, string>): FormData {
	const typed = new FormData();
	for (const [name, value] of Object.entries(entries)) typed.append(name, value);
	return typed;
}

describe('a market, as it is typed', () => {
	test('is read with Parisian times and cents', () => {
		expect(readMarketForm(form(TYPED))).toEqual({
			about: {
				name: { fr: 'Marché de Noël', en: '', ar: '' },
				summary: { fr: 'Deux jours.', en: '', ar: '' },
				place: 'Halle',
				address: '12 rue de l’Halle, 75011 Paris',
				startsAt: '2026-12-05T09:00:00.000Z',
				endsAt: '2026-12-06T18:00:00.000Z',
				hallColumns: 8,
				hallRows: 5,
				cashFloat: 15000,
				stallFee: 4550
			}
		});
	});

	test('says which dates and amounts make no sense', () => {
		const answer = readMarketForm(form({ ...TYPED, endsAt: 'demain', stallFee: '-3' }));

		expect(answer).toHaveProperty('problems');
		expect(Object.keys('problems' in answer ? answer.problems : {})).toEqual([
			'endsAt',
			'stallFee'
		]);
	});

	test('leaves a side that is no number to the API', () => {
		expect(readMarketForm(form({ ...TYPED, hallRows: 'cinq' }))).toMatchObject({
			about: { hallRows: 0 }
		});
	});
});
