import { m } from '#lib/paraglide/messages.js';

/** States as the API writes them into an order's events. */
const WORDS: Record<string, () => string> = {
	awaiting_payment: m.order_event_awaiting_payment,
	to_ship: m.order_event_to_ship,
	making: m.order_event_making,
	shipped: m.order_event_shipped,
	cancelled: m.order_event_cancelled
};

/** What happened, in words; null for what concerns nobody outside the house. */
export const eventWords = (toState: string): string | null => WORDS[toState]?.() ?? null;
