/** Where a row stands on the page, in pixels. */
interface Extent {
	readonly top: number;
	readonly bottom: number;
}

/** The place that a row dragged to height `y` takes among `rows`, in which it stands itself. */
export function placeUnder(y: number, rows: readonly Extent[], from: number): number {
	const others = rows.filter((_row, index) => index !== from);
	return others.filter(({ top, bottom }) => y > (top + bottom) / 2).length;
}
