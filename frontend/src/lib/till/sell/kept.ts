import type { Till } from '../session/till.svelte.ts';
import type { Ticket, TicketDraft } from '../session/types.ts';
import { readStored, writeStored } from '../stored.ts';

type OfTill = Pick<Till, 'frame' | 'isTraining'>;

/** Where a till keeps its basket, and how it is being paid, on the device. */
export const basketKey = ({ frame, isTraining }: OfTill): string =>
	`till-${frame.device.id}-${isTraining ? 'training' : 'basket'}`;
export const tenderKey = (till: OfTill): string => `${basketKey(till)}-tenders`;
const sellingKey = (till: OfTill): string => `${basketKey(till)}-selling`;

/** Whether a basket is waiting, or money that was asked for. */
export function hasUnfinishedSale(
	till: OfTill & Pick<Till, 'requests'>,
	storage: Storage = localStorage
): boolean {
	const lines = readStored<unknown[]>(basketKey(till), storage) ?? [];
	return (
		lines.length > 0 || till.requests.some(({ state, isFinal }) => !isFinal || state === 'paid')
	);
}

/** Sells, and leaves a note while it does: a page that dies in between must not sell its basket again. */
export async function sellOnce(
	till: OfTill & Pick<Till, 'sell'>,
	draft: TicketDraft,
	storage: Storage = localStorage
): Promise<Ticket> {
	writeStored(sellingKey(till), new Date().toISOString(), storage);
	try {
		return await till.sell(draft);
	} finally {
		storage.removeItem(sellingKey(till));
	}
}

/** The ticket of a sale that was written while the page died; null when there is none. */
export async function soldMeanwhile(
	till: OfTill & Pick<Till, 'tickets'>,
	storage: Storage = localStorage
): Promise<Ticket | null> {
	const since = readStored<string>(sellingKey(till), storage);
	if (since === null) return null;
	storage.removeItem(sellingKey(till));
	const [latest] = (await till.tickets({ most: 10 })).filter(({ isMirrored }) => !isMirrored);
	return latest?.kind === 'sale' && latest.at >= since ? latest : null;
}
