import { m } from '#lib/paraglide/messages.js';

interface Paid {
	readonly isDue: boolean;
	readonly paidHow: 'CASH' | 'BANK' | 'NETTED' | null;
}

const HOW = { CASH: m.stall_paid_cash, BANK: m.stall_paid_bank, NETTED: m.stall_paid_netted };

/** How she got what the market held for her, or that it is still to come. */
export function paidInWords({ isDue, paidHow }: Paid): string {
	if (paidHow) return HOW[paidHow]();
	return isDue ? m.stall_paid_not_yet() : m.stall_paid_nothing();
}
