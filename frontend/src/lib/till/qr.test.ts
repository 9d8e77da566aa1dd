import { expect, test } from 'vitest';
import { drawQr } from './qr.ts';

test('a code stands in its quiet zone', () => {
	const { size, path } = drawQr('https://matricia.fr/r');

	expect(size).toBe(25 + 8);
	expect(path.startsWith('M4 4h1v1h-1z')).toBe(true);
	expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
});
