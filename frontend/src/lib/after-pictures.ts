/** Of the links to programs that wait (`hooks.server.ts`); a browser knows none by this name and fetches nothing. */
export const WAITING = 'later';

/**
 * Resolves when the page has all it shows, or the person touches it, or a picture keeps everybody waiting. Then the
 * programs are fetched, all at once. A page without links that wait starts at once.
 *
 * `build-start.ts` writes it as it stands here into a program of its own: it uses nothing from outside.
 */
export async function afterPictures(waiting: string): Promise<void> {
	const patience = 4000;
	const links = document.querySelectorAll<HTMLLinkElement>(`link[rel="${waiting}"]`);
	if (links.length > 0 && document.readyState !== 'complete')
		await new Promise<unknown>((start) => {
			for (const sign of ['load', 'pointermove', 'pointerdown', 'keydown', 'focusin'])
				addEventListener(sign, start, { once: true, capture: true, passive: true });
			setTimeout(start, patience);
		});
	for (const link of links) link.rel = 'modulepreload';
}
