import type { RequestState, TenderKind } from './types.ts';

/** A card or phone payment that was asked for. The sale cannot end while it is not final. */
export declare class TenderRequest {
	readonly id: string;
	readonly kind: Extract<TenderKind, 'card' | 'qr'>;
	readonly amount: number;
	readonly state: RequestState;
	/** What the customer's phone opens (`qr`), and its code as an SVG data address. */
	readonly url: string;
	readonly qr: string;
	/** Why it failed, in words; or empty. */
	readonly problem: string;
	/** `paid`, `failed` or `cancelled`. */
	readonly isFinal: boolean;
	/** Paid: goes into `sell({tenders: [{kind, amount, payment: id}]})`, or is given back. */
	cancel(): Promise<RequestState>;
	/** Asks the server how it stands. */
	refresh(): Promise<RequestState>;
	/** Of a paid request that no sale will use: gives the money back. */
	refund(): Promise<void>;
}
