import type { RequestRow, StoredFrame } from '../store/database.ts';
import { demandAmount } from './checks.ts';
import { lineOf } from './draft.ts';
import { Refusal } from './refusal.ts';
import { partsOf } from './shares.ts';
import type { Asked } from './tender-desk.svelte.ts';
import type { DraftLine } from './types.ts';

/**
 * What a card or phone is asked for: `amount` of these lines, of which `paid` requests paid some already.
 *
 * @throws Refusal TENDERS_DIFFER when less than `amount` is left to pay
 */
export function askedFor(
	kind: Asked['kind'],
	amount: number,
	drafts: readonly DraftLine[],
	{ frame, paid }: { frame: StoredFrame; paid: readonly RequestRow[] }
): Asked {
	const lines = drafts.map((draft) => lineOf(draft, frame));
	const totals = lines.map(({ total }) => total);
	const before = paid.map((row) => row.lines.map(({ part }) => part));
	const open = [...totals, ...before.flat().map((part) => -part)].reduce(
		(sum, one) => sum + one,
		0
	);
	if (demandAmount(amount) > open) {
		throw new Refusal('TENDERS_DIFFER', { total: open, tendered: amount });
	}
	const parts = partsOf(amount, totals, before);
	return {
		kind,
		amount,
		lines: lines.map(({ seller, variant, label, sku, unit, quantity }, at) => ({
			seller,
			variant,
			label,
			sku,
			unit,
			quantity,
			part: parts[at] ?? 0
		}))
	};
}
