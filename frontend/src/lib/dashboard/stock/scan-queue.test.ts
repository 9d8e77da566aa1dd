import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScanQueue, type QueuedScan } from './scan-queue.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const codes = (batches: readonly (readonly QueuedScan[])[]): string[][] =>
	batches.map((batch) => batch.map(({ code }) => code));

test('scans that come while one is sent go together after it', async () => {
	const sent: (readonly QueuedScan[])[] = [];
	const answers: (() => void)[] = [];
	const queue = new ScanQueue((batch) => {
		sent.push(batch);
		return new Promise((resolve) => answers.push(resolve));
	});

	queue.add('A');
	queue.add(' B ');
	queue.add('  ');
	queue.add('A');
	answers[0]?.();
	await vi.waitFor(() => {
		expect(sent).toHaveLength(2);
	});

	expect(codes(sent)).toEqual([['A'], ['B', 'A']]);
});

test('what the network loses is sent again under the same ids', async () => {
	const sent: (readonly QueuedScan[])[] = [];
	const queue = new ScanQueue((batch) => {
		sent.push(batch);
		return sent.length === 1 ? Promise.reject(new TypeError('lost')) : Promise.resolve();
	});

	queue.add('A');
	await vi.waitFor(() => {
		expect(queue.isLost).toBe(true);
	});
	expect(queue.waiting).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(3000);

	expect(sent[1]).toEqual(sent[0]);
	expect([queue.waiting.length, queue.isLost]).toEqual([0, false]);
});

test('a page that is left sends nothing any more', async () => {
	let attempts = 0;
	const queue = new ScanQueue(() => {
		attempts += 1;
		return Promise.reject(new TypeError('lost'));
	});

	queue.add('A');
	await vi.waitFor(() => {
		expect(queue.isLost).toBe(true);
	});
	queue.stop();
	await vi.advanceTimersByTimeAsync(10_000);

	expect(attempts).toBe(1);
});
