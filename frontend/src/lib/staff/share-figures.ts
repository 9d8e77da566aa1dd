import { formatMoney, type Money } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MoneyOfShareFragment } from './MoneyOfShare.gql.ts';

interface Entry {
	readonly label: string;
	readonly value: string;
	readonly money: true;
	readonly total?: boolean;
}

/**
 * From what the customer paid for a designer's part to what is still to be sent to her. What is
 * taken off stands with a minus; lines of nothing are left out, sums never.
 */
export function shareFigures(
	share: MoneyOfShareFragment,
	locale: Parameters<typeof formatMoney>[1]
): Entry[] {
	const plus = (label: string, money: Money, total = false): Entry => ({
		label,
		value: formatMoney(money, locale),
		money: true,
		total
	});
	const minus = (label: string, money: Money): Entry[] =>
		money.amount === 0 ? [] : [plus(label, { ...money, amount: -money.amount })];
	const more = (label: string, money: Money): Entry[] =>
		money.amount === 0 ? [] : [plus(label, money)];

	return [
		plus(m.staff_share_gross(), share.gross),
		...minus(commissionLabel(share, locale), share.commission),
		plus(m.staff_share_amount(), share.amount, true),
		...minus(m.staff_share_refunded(), share.refunded),
		...minus(m.staff_share_lost(), share.lost),
		...minus(m.staff_share_frozen(), share.frozen),
		...minus(m.staff_share_transferred(), share.transferred),
		...more(m.staff_share_taken_back(), share.takenBack),
		...minus(m.staff_share_netted(), share.netted),
		...more(m.staff_share_indebted(), share.indebted),
		share.excess.amount > 0
			? plus(m.staff_share_excess(), { ...share.excess, amount: -share.excess.amount }, true)
			: plus(m.staff_share_outstanding(), share.outstanding, true)
	];
}

function commissionLabel(
	{ commissionVat }: MoneyOfShareFragment,
	locale: Parameters<typeof formatMoney>[1]
): string {
	if (commissionVat.amount === 0) return m.staff_share_commission();
	return `${m.staff_share_commission()} (${m.staff_share_vat({ vat: formatMoney(commissionVat, locale) })})`;
}
