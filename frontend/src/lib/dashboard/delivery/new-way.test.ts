import { expect, test } from 'vitest';
import { addressOf, newWay } from './new-way.ts';
import { KINDS } from './words.ts';

test('each kind has an address, and a form that starts with what is usual for it', () => {
	for (const kind of KINDS) expect(newWay(addressOf(kind))?.kind).toBe(kind);
	expect(newWay('pickup-point')).toMatchObject({ price: { amount: 490 }, countries: ['FR', 'MC'] });
	expect(newWay('hand')).toMatchObject({ price: { amount: 0 }, minDays: 2 });
	expect(newWay('12')).toBeNull();
});
