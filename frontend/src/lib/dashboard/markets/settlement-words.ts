import { m } from '#lib/paraglide/messages.js';

interface Paid {
	readonly isDue: boolean;
	/** Cents; below zero she owes it. */
	readonly byHand: number;
	readonly paidHow: 'CASH' | 'BANK' | 'NETTED' | null;
}

const HOW = { CASH: m.stall_paid_cash, BANK: m.stall_paid_bank, NETTED: m.stall_paid_netted };

/** How she got what the market held for her, or that it is still to come. */
export function paidInWords({ isDue, byHand, paidHow }: Paid): string {
	if (paidHow) return HOW[paidHow]();
	if (!isDue) return m.stall_paid_nothing();
	return byHand < 0 ? m.stall_paid_owed() : m.stall_paid_not_yet();
}
