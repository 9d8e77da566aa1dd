import { formatDateTime, formatDay } from '#lib/dates.ts';
import { getLocale } from '#lib/i18n.ts';
import { formatMoney } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ReturnRowFragment } from './ReturnRow.gql.ts';

interface Standing {
	readonly tone: 'waiting' | 'info' | 'good';
	readonly words: string;
}

/** Where a return is, in the designer's words. */
export function returnStanding(row: ReturnRowFragment): Standing {
	if (!row.wasSent) return { tone: 'good', words: m.returns_not_sent() };
	if (row.state === 'REFUNDED') {
		const amount = formatMoney(row.refund.amount, getLocale());
		return { tone: 'good', words: m.returns_refunded({ amount }) };
	}
	if (row.receivedAt) {
		const at = formatDateTime(row.receivedAt, getLocale());
		return { tone: 'info', words: m.returns_received_on({ at }) };
	}
	if (row.state === 'SENT') return { tone: 'info', words: m.returns_way({ carrier: row.carrier }) };
	return { tone: 'waiting', words: m.returns_wait() };
}

/** She has not said yet that the pieces are back. */
export const isAwaited = (row: ReturnRowFragment): boolean =>
	row.wasSent && row.receivedAt === null;

/** By when the law wants the customer paid; nothing once she is. */
export const dueWords = (row: ReturnRowFragment): string =>
	row.state === 'REFUNDED' ? '' : m.returns_due({ day: formatDay(row.dueOn, getLocale()) });
