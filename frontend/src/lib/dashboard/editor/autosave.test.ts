import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Autosave, QUIET } from './autosave.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving while somebody types', () => {
	test('once she pauses, and only then', async () => {
		const sent: number[] = [];
		const autosave = new Autosave(() => Promise.resolve(sent.push(Date.now()) > 0));

		autosave.touch();
		await vi.advanceTimersByTimeAsync(QUIET - 1);
		autosave.touch();
		await vi.advanceTimersByTimeAsync(QUIET - 1);
		expect(sent).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);

		expect(sent).toHaveLength(1);
		expect(autosave.state).toBe('saved');
	});

	test('never two requests at once, and what came during the first goes with the second', async () => {
		let atOnce = 0;
		let most = 0;
		let count = 0;
		const autosave = new Autosave(async () => {
			most = Math.max(most, ++atOnce);
			count++;
			await new Promise((done) => setTimeout(done, 5 * QUIET));
			atOnce--;
			return true;
		});

		autosave.touch();
		await vi.advanceTimersByTimeAsync(QUIET);
		autosave.touch();
		await vi.advanceTimersByTimeAsync(20 * QUIET);

		expect([most, count]).toEqual([1, 2]);
	});

	test('what was refused or lost is told, and tried again with the next letter', async () => {
		const answers = [false, 'lost', true] as const;
		let at = 0;
		const autosave = new Autosave(() => {
			const answer = answers[at++];
			return answer === 'lost'
				? Promise.reject(new Error('lost'))
				: Promise.resolve(answer === true);
		});

		const states = [];
		for (const _ of answers) {
			autosave.touch();
			await vi.advanceTimersByTimeAsync(QUIET);
			states.push(autosave.state);
		}

		expect(states).toEqual(['failed', 'failed', 'saved']);
	});

	test('the save button waits for the request under way and ends what was planned', async () => {
		let count = 0;
		const autosave = new Autosave(() => Promise.resolve(++count > 0));
		autosave.touch();

		await autosave.settle();
		await vi.advanceTimersByTimeAsync(5 * QUIET);

		expect(count).toBe(0);
	});
});
