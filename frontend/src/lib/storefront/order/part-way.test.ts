import { expect, test } from 'vitest';
import { partWay } from './part-way.ts';

test('a part is collected where its collection says so, and sent otherwise', () => {
	const order = { channel: 'WEB', collections: [{ parts: ['11', '12'] }] } as const;

	expect(partWay('12', order)).toBe('collected');
	expect(partWay('13', order)).toBe('sent');
});

test('what is paid at a till is taken along', () => {
	expect(partWay('11', { channel: 'MARKET', collections: [] })).toBe('till');
});
