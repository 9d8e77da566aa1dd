/** A place on the plan of a hall, counted from 0. */
export interface Field {
	readonly column: number;
	readonly row: number;
}

interface Placed {
	readonly id: string;
	readonly column: number | null;
	readonly row: number | null;
}

/** `3,1`: the name of a field in a form. */
export const fieldName = ({ column, row }: Field): string => `${column},${row}`;

/** The field that a form names; null for none, which is off the plan. */
export function fieldOf(name: string): Field | null {
	const [, column, row] = /^(\d{1,2}),(\d{1,2})$/.exec(name) ?? [];
	return column && row ? { column: Number(column), row: Number(row) } : null;
}

/** The hall row by row, with who stands on each field. */
export function hallRows<Stall extends Placed>(
	columns: number,
	rows: number,
	stalls: readonly Stall[]
): { readonly field: Field; readonly stall: Stall | null }[][] {
	const there = new Map(stalls.map((stall) => [`${stall.column},${stall.row}`, stall]));
	return Array.from({ length: rows }, (_row, row) =>
		Array.from({ length: columns }, (_column, column) => ({
			field: { column, row },
			stall: there.get(fieldName({ column, row })) ?? null
		}))
	);
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0]
};

/**
 * Where an arrow key leads from a field; null at the wall, and for other keys. The plan is drawn in
 * the direction of reading: from right to left, the arrow to the left leads to the next column.
 */
export function neighbour(
	from: Field,
	key: string,
	hall: { readonly columns: number; readonly rows: number; readonly isRightToLeft: boolean }
): Field | null {
	const step = STEPS[key];
	if (!step) return null;
	const column = from.column + step[0] * (hall.isRightToLeft ? -1 : 1);
	const row = from.row + step[1];
	const isInside = column >= 0 && column < hall.columns && row >= 0 && row < hall.rows;
	return isInside ? { column, row } : null;
}
