import type { Attachment } from 'svelte/attachments';

/**
 * Links with `data-zoom` to pictures open them over the page, those of the same list beside. Without JavaScript,
 * or with a key that asks for a tab of its own, the link opens the picture itself.
 */
export const zoomLinks: Attachment<HTMLElement> = (element) => {
	const zoom = async (event: MouseEvent): Promise<void> => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-zoom]');
		const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented;
		if (!link || isElsewhere) return;
		event.preventDefault();
		// Loaded by the first who looks closer.
		const { openZoom } = await import('./open-zoom.ts');
		openZoom(link);
	};
	const heard = (event: MouseEvent): void => void zoom(event);
	element.addEventListener('click', heard);
	return () => element.removeEventListener('click', heard);
};
