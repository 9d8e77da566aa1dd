/** Fields of a form that say how many pieces of which line: `pieces-<id of the line>`. */
const FIELD = /^pieces-(.+)$/;

export const isPieceField = (name: string): boolean => FIELD.test(name);

export const pieceField = (line: string): string => `pieces-${line}`;

export interface Pieces {
	readonly line: string;
	readonly quantity: number;
}

/** What a form says; lines without a whole number above zero are left out. */
export function piecesFrom(typed: FormData): Pieces[] {
	return [...typed].flatMap(([name, value]) => {
		const line = FIELD.exec(name)?.[1];
		const quantity = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : 0;
		return line && quantity > 0 ? [{ line, quantity }] : [];
	});
}
