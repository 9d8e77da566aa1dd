import { expect, test } from 'vitest';
import { waitUntil } from './wait-until.ts';

function counter(): () => Promise<number> {
	let count = 0;
	return () => Promise.resolve(++count);
}

test('what is there at once is not asked for twice', async () => {
	expect(await waitUntil(counter(), () => true, { everyMs: 1, forMs: 50 })).toBe(1);
});

test('it is asked for until it is there', async () => {
	expect(await waitUntil(counter(), (n) => n === 3, { everyMs: 1, forMs: 1000 })).toBe(3);
});

test('the last answer is given when patience ends', async () => {
	expect(await waitUntil(counter(), () => false, { everyMs: 20, forMs: 10 })).toBe(1);
});
