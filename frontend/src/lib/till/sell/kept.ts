import type { Till } from '../session/till.svelte.ts';
import { readStored } from '../stored.ts';

/** Where a till keeps its basket, and how it is being paid, on the device. */
export const basketKey = (till: Pick<Till, 'frame' | 'isTraining'>): string =>
	`till-${till.frame.device.id}-${till.isTraining ? 'training' : 'basket'}`;
export const tenderKey = (till: Pick<Till, 'frame' | 'isTraining'>): string =>
	`${basketKey(till)}-tenders`;

/** Whether a basket is waiting, or money that was asked for. */
export function hasUnfinishedSale(
	till: Pick<Till, 'frame' | 'isTraining' | 'request'>,
	storage: Storage = localStorage
): boolean {
	const lines = readStored<unknown[]>(basketKey(till), storage) ?? [];
	return lines.length > 0 || till.request !== null;
}
