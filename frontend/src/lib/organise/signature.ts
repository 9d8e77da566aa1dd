/** The box a signature is drawn in; `markets/settling/signature.py` takes nothing outside of it. */
export const WIDTH = 600;
export const HEIGHT = 200;
export const LONGEST = 20_000;
/** Points nearer than this to the one before add nothing that can be seen. */
const LEAST_STEP = 2;

export interface Point {
	readonly x: number;
	readonly y: number;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** Where a pointer is in the box, whatever its size on the screen. */
export const pointAt = (clientX: number, clientY: number, box: Box): Point => ({
	x: within(((clientX - box.left) / box.width) * WIDTH, WIDTH),
	y: within(((clientY - box.top) / box.height) * HEIGHT, HEIGHT)
});

/** A stroke with one more point, or the same when the pointer has hardly moved. */
export function extended(stroke: readonly Point[], point: Point): readonly Point[] {
	const last = stroke.at(-1);
	const isNear = last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < LEAST_STEP;
	return isNear ? stroke : [...stroke, point];
}

/** `M10 20L30.5 40`: the strokes as the path of an SVG; a tap is a dot. */
export const pathOf = (strokes: readonly (readonly Point[])[]): string =>
	strokes.map(strokePath).join('');

function strokePath(stroke: readonly Point[]): string {
	const [first, ...rest] = stroke;
	if (!first) return '';
	const points = rest.length > 0 ? rest : [first];
	return `M${text(first)}${points.map((point) => `L${text(point)}`).join('')}`;
}

const text = ({ x, y }: Point): string => `${x} ${y}`;

/** One decimal is finer than any finger. */
const within = (value: number, most: number): number =>
	Math.round(Math.min(most, Math.max(0, value)) * 10) / 10;
