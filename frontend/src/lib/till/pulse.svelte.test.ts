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

test('a server that falls silent is noticed within two seconds', async () => {
	const answers = [after(10)];
	const pulse = new Pulse();
	stop = pulse.start(() => (answers.shift() ?? after(60_000))());

	await vi.advanceTimersByTimeAsync(10);
	expect(pulse.isLost).toBe(false);
	await vi.advanceTimersByTimeAsync(1990);

	expect(pulse.isLost).toBe(true);
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

test('after one slow answer the next may be as slow', async () => {
	const pulse = new Pulse();
	stop = pulse.start(after(2000));

	await vi.advanceTimersByTimeAsync(1200);
	expect(pulse.isLost).toBe(true);
	await vi.advanceTimersByTimeAsync(800);
	expect(pulse.isLost).toBe(false);
	await vi.advanceTimersByTimeAsync(700 + 1999);

	expect(pulse.isLost).toBe(false);
});

test("the device's own word is believed at once", () => {
	const pulse = new Pulse();
	stop = pulse.start(after(10));

	window.dispatchEvent(new Event('offline'));

	expect(pulse.isLost).toBe(true);
});
