import type { BasketLine } from './basket.svelte.ts';
import { readStored } from './stored.ts';

/** Where a till keeps its basket and its sale on the device. */
export const basketKey = (till: string): string => `till-${till}-basket`;
export const saleKey = (till: string): string => `till-${till}-sale`;

/** Whether a till still has a basket, or a sale whose answer is not known. */
export function hasUnfinishedSale(till: string, storage: Storage = localStorage): boolean {
	const sale = readStored<{ attempt: unknown; receipt: unknown }>(saleKey(till), storage);
	if (sale?.receipt) return false;
	const lines = readStored<BasketLine[]>(basketKey(till), storage) ?? [];
	return Boolean(sale?.attempt) || lines.length > 0;
}
