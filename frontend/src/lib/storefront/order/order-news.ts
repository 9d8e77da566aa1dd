/** What stands above an order: what has just happened, or what is to be done. */
export type OrderNews = 'confirming' | 'unpaid' | 'thanks' | 'expired' | 'cancelled' | 'none';

interface Facts {
	readonly order: 'AWAITING_PAYMENT' | 'PAID' | 'EXPIRED' | 'CANCELLED';
	readonly payment: 'DRAFT' | 'OPEN' | 'PROCESSING' | 'PAID' | 'EXPIRED' | 'FAILED' | undefined;
	/** Whether she comes from the payment page, which says so in the address. */
	readonly justPaid: boolean;
}

/** From the payment page, an order that is not paid yet is being confirmed: never ask for money twice. */
export function orderNews({ order, payment, justPaid }: Facts): OrderNews {
	if (order === 'PAID') return justPaid ? 'thanks' : 'none';
	if (order === 'CANCELLED') return 'cancelled';
	if (payment === 'PAID' || payment === 'PROCESSING') return 'confirming';
	if (order === 'EXPIRED') return 'expired';
	return justPaid ? 'confirming' : 'unpaid';
}
