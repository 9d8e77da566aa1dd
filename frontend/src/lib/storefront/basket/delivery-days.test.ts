import { expect, test } from 'vitest';
import { deliveryDays } from './delivery-days.ts';

const dates = { deliveredFrom: '2026-11-24', deliveredBy: '2026-11-24' };

test.each([
	['post', 'Chez vous : mardi 24 novembre'],
	['pickup_point', 'Au point relais : mardi 24 novembre'],
	['collect', 'À retirer : mardi 24 novembre']
])('a delivery of kind %s says where the piece is when', (kind, words) => {
	expect(deliveryDays({ kind, ...dates })).toBe(words);
});
