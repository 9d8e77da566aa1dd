import { expect, test } from 'vitest';
import { PictureQueue } from './picture-queue.svelte.ts';
import type { Outcome } from './send-in-parts.ts';

const picture = (name: string): File => new File(['x'], name);
const shown = (queue: PictureQueue): string[] =>
	queue.pictures.map(({ file, state, problem }) => `${file.name} ${state}: ${problem}`);

test('when none arrives, there is nothing new to read', async () => {
	let told = 0;
	const outcome: Outcome = { state: 'refused', problem: 'Please sign in first.' };
	const queue = new PictureQueue(
		() => Promise.resolve(outcome),
		() => (told += 1)
	);

	await queue.add([picture('a.jpg')]);

	expect(shown(queue)).toEqual(['a.jpg refused: Please sign in first.']);
	expect(told).toBe(0);
});

test('pictures go one after the other, more may join, and one that fails stops no other', async () => {
	const sent: string[] = [];
	let told = 0;
	const queue = new PictureQueue(
		(file, { progress }) => {
			progress(0.5);
			sent.push(file.name);
			if (file.name === 'a.jpg') void queue.add([picture('c.jpg')]);
			return Promise.resolve(
				file.name === 'b.jpg' ? { state: 'lost', problem: 'Cut.' } : { state: 'arrived' }
			);
		},
		() => (told += 1)
	);

	await queue.add([picture('a.jpg'), picture('b.jpg')]);

	expect(sent).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
	expect(shown(queue)).toEqual(['b.jpg lost: Cut.']);
	expect([queue.arrived, told, queue.busy]).toEqual([2, 1, false]);
});

test('what was lost goes again, what was refused does not', async () => {
	const outcomes: Outcome[] = [
		{ state: 'lost', problem: 'Cut.' },
		{ state: 'refused', problem: 'No picture.' },
		{ state: 'arrived' }
	];
	const queue = new PictureQueue(
		() => Promise.resolve(outcomes.shift() ?? { state: 'lost', problem: '' }),
		() => undefined
	);
	await queue.add([picture('a.jpg'), picture('b.jpg')]);

	await queue.retryLost();

	expect(shown(queue)).toEqual(['b.jpg refused: No picture.']);
	expect(queue.arrived).toBe(1);
});
