import { m } from '#lib/paraglide/messages.js';

/** How a designer got what we held for her; nothing was due when there is none. */
export function paidWords(how: 'CASH' | 'BANK' | 'NETTED' | null): string {
	if (how === 'CASH') return m.organise_paid_cash();
	if (how === 'BANK') return m.organise_paid_bank();
	if (how === 'NETTED') return m.organise_paid_netted();
	return m.organise_nothing_due();
}
