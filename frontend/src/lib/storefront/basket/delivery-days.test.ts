import { expect, test } from 'vitest';
import { deliveryDays } from './delivery-days.ts';

const dates = { deliveredFrom: '2026-11-24', deliveredBy: '2026-11-24' };

test.each([
	['post', 'Chez vous\u00a0: mardi 24 novembre'],
	['pickup_point', 'Au point relais\u00a0: mardi 24 novembre'],
	['collect', 'À retirer\u00a0: mardi 24 novembre']
])('a delivery of kind %s says where the piece is when', (kind, words) => {
	expect(deliveryDays({ kind, ...dates })).toBe(words);
});
