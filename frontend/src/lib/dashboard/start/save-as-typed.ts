import type { Attachment } from 'svelte/attachments';

const PATIENCE_MS = 900;

/**
 * Sends a form while it is being filled in, as if its button had been pressed, once she pauses. Leaving the
 * page sends at once what still waits.
 */
export const saveAsTyped: Attachment<HTMLFormElement> = (form) => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const send = (): void => {
		timer = undefined;
		if (form.checkValidity()) form.requestSubmit();
	};
	const wait = (): void => {
		clearTimeout(timer);
		timer = setTimeout(send, PATIENCE_MS);
	};
	form.addEventListener('input', wait);
	return () => {
		form.removeEventListener('input', wait);
		if (timer === undefined) return;
		clearTimeout(timer);
		send();
	};
};
