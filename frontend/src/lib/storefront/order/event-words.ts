import { m } from '#lib/paraglide/messages.js';
import type { PartWay } from './part-way.ts';

/** States as the API writes them into an order's events. */
const WORDS: Record<string, () => string> = {
	awaiting_payment: m.order_event_awaiting_payment,
	to_ship: m.order_event_to_ship,
	making: m.order_event_making,
	partly_sent: m.desk_event_partly_sent,
	pieces_cancelled: m.desk_event_pieces_cancelled,
	delayed: m.desk_event_delayed,
	shipped: m.order_event_shipped,
	cancelled: m.order_event_cancelled
};

/** What happened, in words; null for what concerns nobody outside the house. */
export function eventWords(toState: string, way: PartWay = 'sent'): string | null {
	if (way === 'collected' && toState === 'shipped') return m.order_event_handed_over();
	return WORDS[toState]?.() ?? null;
}
