import { WedgeDetector, type Burst } from './wedge.ts';

/** A scanner that ends with two line breaks must not press the button that has the focus. */
const ECHO_MS = 400;

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldOf = (target: EventTarget | null): Field | null =>
	target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/**
 * Hears a keyboard-wedge scanner anywhere on the page, whatever has the focus. What it typed into a field on its
 * way is taken out again. Gives the function that stops listening.
 *
 * @param onscan gets what was heard, and what stood before it in the field: a scanner that paused for too long
 * has its first keys there
 */
export function listenForScans(onscan: (burst: Burst, before: string) => void): () => void {
	const detector = new WedgeDetector();
	let before: { field: Field | null; value: string } = { field: null, value: '' };
	let echoUntil = Number.NEGATIVE_INFINITY;

	function heard(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
		if (event.key === 'Enter' && detector.isEmpty && event.timeStamp < echoUntil) {
			event.preventDefault();
			event.stopImmediatePropagation();
			return;
		}
		const field = fieldOf(event.target);
		const valueNow = field?.value ?? '';
		const burst = detector.take({
			key: event.key,
			code: event.code,
			shift: event.shiftKey,
			at: event.timeStamp
		});
		if (detector.hasBegun && event.key.length === 1) before = { field, value: valueNow };
		if (!burst) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		echoUntil = event.timeStamp + ECHO_MS;
		const stood = field !== null && field === before.field ? before.value : '';
		takeOut(field, stood);
		onscan(burst, stood);
	}

	window.addEventListener('keydown', heard, { capture: true });
	return () => {
		window.removeEventListener('keydown', heard, { capture: true });
	};
}

/** The field is again what it was when the scan began; a field that got the focus since then is empty. */
function takeOut(field: Field | null, before: string): void {
	if (!field) return;
	field.value = before;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}
