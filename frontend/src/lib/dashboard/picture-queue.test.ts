import { expect, test } from 'vitest';
import { PictureQueue } from './picture-queue.svelte.ts';

const picture = (name: string): File => new File(['x'], name);

test('when none arrives, there is nothing new to read', async () => {
	let arrived = 0;
	const queue = new PictureQueue(
		() => Promise.resolve('Please sign in first.'),
		() => (arrived += 1)
	);

	await queue.send([picture('a.jpg')]);

	expect(queue.problems).toEqual(['a.jpg: Please sign in first.']);
	expect(arrived).toBe(0);
});

test('pictures go one after the other, and one that fails stops no other', async () => {
	const sent: string[] = [];
	const progress: number[] = [];
	let arrived = 0;
	const queue = new PictureQueue(
		(file, onprogress) => {
			onprogress(0.5);
			progress.push(queue.progress);
			sent.push(file.name);
			return Promise.resolve(file.name === 'b.jpg' ? 'Not a picture.' : null);
		},
		() => {
			arrived += 1;
		}
	);

	await queue.send([picture('a.jpg'), picture('b.jpg')]);

	expect(sent).toEqual(['a.jpg', 'b.jpg']);
	expect(progress).toEqual([0.25, 0.75]);
	expect(queue.problems).toEqual(['b.jpg: Not a picture.']);
	expect(arrived).toBe(1);
	expect(queue.busy).toBe(false);
});
