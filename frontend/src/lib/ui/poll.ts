import type { Attachment } from 'svelte/attachments';

/**
 * Does something again and again while the element is on the page and the page is in sight; at once
 * when it comes back in sight. The next turn waits for the one before.
 */
export const poll =
	(work: () => Promise<void>, everyMs: number): Attachment =>
	() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let isOver = false;

		async function turn(): Promise<void> {
			await work();
			plan();
		}
		function plan(): void {
			clearTimeout(timer);
			if (!isOver && !document.hidden) timer = setTimeout(() => void turn(), everyMs);
		}
		function seen(): void {
			clearTimeout(timer);
			if (!document.hidden) void turn();
		}

		plan();
		document.addEventListener('visibilitychange', seen);
		return () => {
			isOver = true;
			clearTimeout(timer);
			document.removeEventListener('visibilitychange', seen);
		};
	};
