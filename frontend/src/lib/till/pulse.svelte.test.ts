import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pulse } from './pulse.svelte.ts';

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

test('a server that falls silent is noticed within two seconds, and given up after five', async () => {
	const answers = [after(10)];
	const pulse = new Pulse();
	stop = pulse.start(() => (answers.shift() ?? after(60_000))());

	await vi.advanceTimersByTimeAsync(10);
	expect(pulse.network).toBe('ok');
	await vi.advanceTimersByTimeAsync(1990);
	expect(pulse.network).toBe('slow');
	await vi.advanceTimersByTimeAsync(3710);

	expect(pulse.network).toBe('lost');
});

test('a server that refuses is noticed at once, and its return too', async () => {
	const answers = [() => Promise.reject(new TypeError('refused'))];
	const pulse = new Pulse();
	stop = pulse.start(() => (answers.shift() ?? after(10))());

	await vi.advanceTimersByTimeAsync(0);
	expect(pulse.isLost).toBe(true);
	await vi.advanceTimersByTimeAsync(710);

	expect(pulse.isLost).toBe(false);
});

test('slow answers are never called a lost network', async () => {
	const pulse = new Pulse();
	stop = pulse.start(after(2000));
	const seen = new Set<string>();

	for (let passed = 0; passed < 10_000; passed += 100) {
		seen.add(pulse.network);
		await vi.advanceTimersByTimeAsync(100);
	}

	expect([...seen]).toEqual(['ok', 'slow']);
});

test('a lost network is lost until an answer comes', async () => {
	const pulse = new Pulse();
	stop = pulse.start(after(3000));

	window.dispatchEvent(new Event('offline'));
	await vi.advanceTimersByTimeAsync(2900);
	expect(pulse.network).toBe('lost');
	await vi.advanceTimersByTimeAsync(100);

	expect(pulse.network).toBe('slow');
});

test("the device's own word is believed at once", () => {
	const pulse = new Pulse();
	stop = pulse.start(after(10));

	window.dispatchEvent(new Event('offline'));

	expect(pulse.isLost).toBe(true);
});
