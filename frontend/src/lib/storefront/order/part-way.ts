/** How a designer's pieces reach the customer: by parcel, at a market, or at its till right away. */
export type PartWay = 'sent' | 'collected' | 'till';

interface Asked {
	readonly channel: 'WEB' | 'MARKET';
	/** Each with the ids of the parts that are collected there. */
	readonly collections: readonly { readonly parts: readonly string[] }[];
}

/** The way of the part with this id. */
export function partWay(part: string, { channel, collections }: Asked): PartWay {
	if (channel === 'MARKET') return 'till';
	return collections.some(({ parts }) => parts.includes(part)) ? 'collected' : 'sent';
}
