import type { PiecesBack, Ticket } from '../session/types.ts';

/** Which pieces of a ticket come back: how many of each of its lines. */
export type Chosen = readonly number[];

export const nothingChosen = (ticket: Pick<Ticket, 'lines'>): number[] => ticket.lines.map(() => 0);

/** The lines of a refund as the till takes them. */
export const chosenLines = (chosen: Chosen): PiecesBack[] =>
	chosen.flatMap((quantity, index) => (quantity > 0 ? [{ index, quantity }] : []));
