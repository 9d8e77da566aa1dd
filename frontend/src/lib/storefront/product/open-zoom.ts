import { mount, unmount } from 'svelte';
import ZoomDialog from './ZoomDialog.svelte';

/** Shows the picture that the link leads to, and those of its list, at full size. */
export function openZoom(link: HTMLAnchorElement): void {
	const list = link.closest('ul')?.querySelectorAll<HTMLAnchorElement>('a[data-zoom]');
	const links = [...(list ?? [link])];
	const pictures = links.map(({ href, firstElementChild }) => ({
		url: href,
		alt: firstElementChild?.querySelector('img')?.alt ?? ''
	}));
	const close = (): void => void unmount(dialog);
	const dialog = mount(ZoomDialog, {
		target: document.body,
		props: { pictures, first: links.indexOf(link), onclose: close }
	});
}
