import { formatDate, formatDay } from '#lib/dates.ts';
import { getLocale } from '#lib/i18n.ts';
import { formatMoney } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { WithdrawalFragment } from './Withdrawal.gql.ts';
import type { WithdrawalRightFragment } from './WithdrawalRight.gql.ts';

/** A piece as its line says it. */
export const labelOf = (line: {
	readonly productTitle: string;
	readonly variantTitle: string;
}): string => [line.productTitle, line.variantTitle].filter(Boolean).join(' – ');

type Told = Pick<WithdrawalFragment, 'state' | 'dueOn' | 'refund'>;

/** Where the pieces and the money are, in a sentence; with how good that is. */
export function standing({ state, dueOn, refund }: Told): {
	tone: 'waiting' | 'info' | 'good' | 'bad';
	words: string;
} {
	const amount = formatMoney(refund.amount, getLocale());
	const day = formatDay(dueOn, getLocale());
	if (state === 'ANNOUNCED') return { tone: 'waiting', words: m.withdrawal_to_send({ day }) };
	if (state === 'SENT') return { tone: 'info', words: m.withdrawal_sent({ amount, day }) };
	if (state === 'RECEIVED') return { tone: 'info', words: m.withdrawal_received({ amount }) };
	switch (refund.state) {
		case null:
			return { tone: 'good', words: m.withdrawal_closed() };
		case 'SUCCEEDED':
			return {
				tone: 'good',
				words: m.withdrawal_paid({ amount, day: formatDate(refund.paidAt ?? dueOn, getLocale()) })
			};
		case 'FAILED':
			return { tone: 'bad', words: m.withdrawal_failed({ amount }) };
		default:
			return { tone: 'info', words: m.withdrawal_paying({ amount }) };
	}
}

type Period = Pick<WithdrawalRightFragment, 'start' | 'receivedOn' | 'lastDay' | 'isExtended'>;

/** Until when, and from what that is counted. */
export function periodWords({ start, receivedOn, lastDay, isExtended }: Period): string {
	if (!lastDay || !receivedOn) return m.withdraw_period_not_sent();
	const words = {
		last: formatDate(lastDay, getLocale()),
		day: formatDate(receivedOn, getLocale())
	};
	if (isExtended) return m.withdraw_period_extended(words);
	if (start === 'HANDED_OVER') return m.withdraw_period_handed_over(words);
	if (start === 'DELIVERED') return m.withdraw_period_delivered(words);
	return m.withdraw_period_promised(words);
}

const KEPT: Record<'BESPOKE' | 'RENOUNCED' | 'REFUNDED', () => string> = {
	BESPOKE: m.withdraw_kept_bespoke,
	RENOUNCED: m.withdraw_kept_renounced,
	REFUNDED: m.withdraw_kept_refunded
};

/** Why a line cannot be renounced. */
export const keptWords = (because: keyof typeof KEPT): string => KEPT[because]();
