import { expect, test } from 'vitest';
import { orderNews } from './order-news.ts';

test.each([
	['AWAITING_PAYMENT', 'OPEN', true, 'confirming'],
	['AWAITING_PAYMENT', 'OPEN', false, 'unpaid'],
	['AWAITING_PAYMENT', 'PROCESSING', false, 'confirming'],
	['EXPIRED', 'PAID', false, 'confirming'],
	['EXPIRED', 'EXPIRED', true, 'expired'],
	['PAID', 'PAID', true, 'thanks'],
	['PAID', 'PAID', false, 'none'],
	['CANCELLED', 'PAID', true, 'cancelled']
] as const)(
	'an order %s whose payment is %s (just paid: %s) says %s',
	(order, payment, justPaid, news) => {
		expect(orderNews({ order, payment, justPaid })).toBe(news);
	}
);
