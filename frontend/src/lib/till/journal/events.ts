import type { Data } from '#lib/receipt-code/canonical.ts';
import type { Person } from '../session/types.ts';

export const FORMAT = 'matricia-journal/1';
/** Version of the module that writes events; `markets/fiscal` in the server has the same. */
export const MODULE = '1.1.0';

export const STREAMS = [
	'ticket',
	'payment',
	'shift',
	'total',
	'log',
	'copy',
	'collect',
	'training'
] as const;
export type Stream = (typeof STREAMS)[number];

/** One act of a till; docs/journal.md, "An event". */
export interface JournalEvent {
	readonly format: string;
	readonly module: string;
	readonly id: string;
	readonly device: string;
	readonly stream: Stream;
	readonly number: number;
	readonly previous: string;
	readonly at: string;
	readonly cashier: Person;
	readonly shift: string;
	readonly kind: string;
	readonly data: Data;
}

/** Where a stream stands: its last event. */
export interface Head {
	readonly stream: string;
	readonly number: number;
	readonly hash: string;
}

export const NOBODY: Person = { id: '', name: '' };

/** `7-00012`, or `T7-00012` of the training stream. */
export const receiptNumber = (serial: number, number: number, isTraining = false): string =>
	`${isTraining ? 'T' : ''}${serial}-${String(number).padStart(5, '0')}`;
