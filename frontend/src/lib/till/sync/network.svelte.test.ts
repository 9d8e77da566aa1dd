import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pulse } from './network.svelte.ts';

let stop: (() => void) | undefined;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
	vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
	stop?.();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const after = (milliseconds: number) => (): Promise<void> =>
	new Promise((answered) => setTimeout(answered, milliseconds));

function start(beat: () => Promise<unknown>, said: string[] = []): Pulse {
	const pulse = new Pulse(beat, (network) => said.push(network));
	stop = pulse.start();
	return pulse;
}

test('[T1] a server that falls silent is noticed within two seconds, and given up after five', async () => {
	const answers = [after(10)];
	const said: string[] = [];
	const pulse = start(() => (answers.shift() ?? after(60_000))(), said);

	await vi.advanceTimersByTimeAsync(10);
	expect(pulse.network).toBe('online');
	await vi.advanceTimersByTimeAsync(1990);
	expect(pulse.network).toBe('slow');
	await vi.advanceTimersByTimeAsync(3710);

	expect(pulse.network).toBe('offline');
	expect(said).toEqual(['slow', 'offline']);
});

test('a server that refuses is noticed at once, and its return too', async () => {
	const answers = [() => Promise.reject(new TypeError('refused'))];
	const pulse = start(() => (answers.shift() ?? after(10))());

	await vi.advanceTimersByTimeAsync(0);
	expect(pulse.network).toBe('offline');
	await vi.advanceTimersByTimeAsync(710);

	expect(pulse.network).toBe('online');
});

test('slow answers are never called a lost network', async () => {
	const pulse = start(after(2000));
	const seen = new Set<string>();

	for (let passed = 0; passed < 10_000; passed += 100) {
		seen.add(pulse.network);
		await vi.advanceTimersByTimeAsync(100);
	}

	expect([...seen]).toEqual(['online', 'slow']);
});

test('a lost network is lost until an answer comes', async () => {
	const pulse = start(after(3000));

	window.dispatchEvent(new Event('offline'));
	await vi.advanceTimersByTimeAsync(2900);
	expect(pulse.network).toBe('offline');
	await vi.advanceTimersByTimeAsync(100);

	expect(pulse.network).toBe('slow');
});

test('another request that failed is believed at once', () => {
	const pulse = start(after(10));

	pulse.failed();

	expect(pulse.network).toBe('offline');
});
