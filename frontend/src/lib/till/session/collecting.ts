/** Web orders that are collected or brought back at a market. Amounts are cents. */

/** A paid web order whose pieces wait at this market; one code for all its designers. */
export interface Collection {
	readonly code: string;
	/** The order's number. */
	readonly order: string;
	readonly firstName: string;
	readonly lines: readonly CollectionLine[];
}

export interface CollectionLine {
	readonly id: string;
	readonly label: string;
	/** Left to be handed over. */
	readonly quantity: number;
	/** Id of the shop. */
	readonly seller: string;
}

export interface PiecesOfLine {
	readonly line: string;
	readonly quantity: number;
}

/** What of a web order may be given back at this market. */
export interface WebReturnOffer {
	readonly order: string;
	/** Of the law, in words, for the customer. */
	readonly rule: string;
	readonly lines: readonly {
		readonly id: string;
		readonly label: string;
		/** The designer's name. */
		readonly shop: string;
		readonly quantity: number;
		/** About what one of them gives. */
		readonly amount: number;
		readonly lastDay: string | null;
		/** Why none may be given back, in words. */
		readonly problem: string;
	}[];
}

/** A web order that was given back in cash: the server has booked it. */
export interface WebReturn {
	readonly id: string;
	readonly order: string;
	readonly amount: number;
}
