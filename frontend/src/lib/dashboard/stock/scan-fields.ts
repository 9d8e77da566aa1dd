import type { QueuedScan } from './scan-queue.svelte.ts';

/** Name of the form field that holds a scanned code; `id` is the scan's. */
export const scanField = (id: string): string => `scan-${id}`;

const FIELD = /^scan-(.+)$/;

/** The scans that a form brings. */
export function scansOf(typed: FormData): QueuedScan[] {
	return [...typed].flatMap(([name, value]) => {
		const id = FIELD.exec(name)?.[1];
		if (!id || typeof value !== 'string' || value.trim() === '') return [];
		return [{ id, code: value.trim() }];
	});
}
