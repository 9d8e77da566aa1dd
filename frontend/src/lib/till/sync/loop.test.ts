import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Loop } from './loop.ts';

let loop: Loop;
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	loop.stop();
	vi.useRealTimers();
});

const START = Date.UTC(2026, 11, 7);

/** When work was done, in milliseconds since it was started. */
function times(work: (count: number) => Promise<void>): number[] {
	vi.setSystemTime(START);
	const done: number[] = [];
	loop = new Loop(
		() => {
			done.push(Date.now() - START);
			return work(done.length);
		},
		() => undefined,
		() => 1
	);
	loop.start();
	return done;
}

test('works every ten seconds', async () => {
	const done = times(() => Promise.resolve());
	await vi.advanceTimersByTimeAsync(25_000);

	expect(done).toEqual([0, 10_000, 20_000]);
});

test('waits longer and longer while it fails, up to a minute', async () => {
	const done = times(() => Promise.reject(new Error('no')));
	await vi.advanceTimersByTimeAsync(200_000);

	expect(done).toEqual([0, 1000, 3000, 7000, 15_000, 31_000, 63_000, 123_000, 183_000]);
});

test('works at once when asked to, and once more when asked during work', async () => {
	const done = times((count) =>
		count === 1 ? new Promise((end) => setTimeout(end, 500)) : Promise.resolve()
	);
	await vi.advanceTimersByTimeAsync(100);
	loop.soon();
	await vi.advanceTimersByTimeAsync(1000);
	loop.soon();
	await vi.advanceTimersByTimeAsync(0);

	expect(done).toEqual([0, 501, 1100]); // a timeout of 0 is one of 1 ms
});

test('does nothing after it was stopped', async () => {
	const done = times(() => Promise.resolve());
	await vi.advanceTimersByTimeAsync(0);
	loop.stop();
	loop.soon();
	await vi.advanceTimersByTimeAsync(60_000);

	expect(done).toEqual([0]);
});
