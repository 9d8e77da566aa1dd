import { describe, expect, test } from 'vitest';
import { LiveFigures } from './live-figures.svelte.ts';

describe('live figures', () => {
	test('take what comes', async () => {
		const live = new LiveFigures(1, () => Promise.resolve(2));
		await live.renew();

		expect(live.shown).toBe(2);
		expect(live.isStale).toBe(false);
	});

	test('stay when nobody answers, and say so until somebody does', async () => {
		const answers = [Promise.reject(new Error('no network')), Promise.resolve(3)];
		const live = new LiveFigures(1, () => answers.shift() ?? Promise.resolve(null));
		await live.renew();

		expect([live.shown, live.isStale]).toEqual([1, true]);

		await live.renew();
		expect([live.shown, live.isStale]).toEqual([3, false]);
	});

	test('stay when the market is hers no more', async () => {
		const live = new LiveFigures(1, () => Promise.resolve(null));
		await live.renew();

		expect([live.shown, live.isStale]).toEqual([1, true]);
	});
});
