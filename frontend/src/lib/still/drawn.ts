import { browser, dev } from '$app/env';

/** Whether the page is the one that the server has drawn; while developing it is drawn again, to see changes. */
let isDrawn = browser && !dev;

/** From now on pages are built here. */
export function goOn(): void {
	isDrawn = false;
}

/** The programs of parts for `Still.svelte`; undefined where the server's drawing stands already. */
export const unlessDrawn = async <Parts>(load: () => Promise<Parts>): Promise<Parts | undefined> =>
	isDrawn ? undefined : await load();
