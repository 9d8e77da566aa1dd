import { expect, test } from 'vitest';
import { deliveryDays, placeWords } from './delivery-days.ts';

const dates = { deliveredFrom: '2026-11-24', deliveredBy: '2026-11-24' };

test.each([
	['post', 'Chez vous\u00a0: mardi 24 novembre'],
	['pickup_point', 'Au point relais\u00a0: mardi 24 novembre'],
	['collect', 'À retirer\u00a0: mardi 24 novembre']
])('a delivery of kind %s says where the piece is when', (kind, words) => {
	expect(deliveryDays({ kind, ...dates })).toBe(words);
});

test('where it is collected or brought stands in the designer’s words, then by postcodes', () => {
	expect(placeWords({ place: '', postcodes: [] })).toEqual([]);
	expect(placeWords({ place: '3 rue des Lilas', postcodes: [] })).toEqual(['3 rue des Lilas']);
	expect(placeWords({ place: 'Le samedi', postcodes: ['93100', '75'] })).toEqual([
		'Le samedi',
		'Codes postaux\u00a0: 93100, 75'
	]);
});
