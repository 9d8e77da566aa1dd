import { expect, test } from 'vitest';
import { connection } from './connection.svelte.ts';
import { attend, shouldAskAgain } from './patience.ts';

test('without anybody who attends a failure is one', async () => {
	expect(await shouldAskAgain()).toBe(false);
});

test('all parts of a page wait for one decision, and ask again together', async () => {
	const leave = attend(() => connection.wait());
	const parts = [shouldAskAgain(), shouldAskAgain()];
	expect(connection.lost).not.toBeNull();

	connection.decide(true);

	expect(await Promise.all(parts)).toEqual([true, true]);
	expect(connection.lost).toBeNull();
	leave();
	expect(await shouldAskAgain()).toBe(false);
});

test('a visitor who stays where she is gives the page up', async () => {
	const answer = connection.wait();

	connection.decide(false);
	connection.decide(true);

	expect(await answer).toBe(false);
});
