/** Degrees: longitude (east), latitude (north). */
type Place = readonly [number, number];

/** The coast and borders of metropolitan France in broad strokes, and Corsica: for orientation only. */
// prettier-ignore
const MAINLAND: readonly Place[] = [
	[2.55, 51.09], [3.1, 50.78], [3.25, 50.53], [3.66, 50.45], [4.03, 50.35], [4.23, 49.96],
	[4.83, 50.16], [4.87, 49.79], [5.45, 49.5], [5.82, 49.54], [6.36, 49.46], [6.73, 49.17],
	[7.43, 49.18], [8.18, 48.97], [7.8, 48.58], [7.58, 48.1], [7.58, 47.58], [7.0, 47.32],
	[6.44, 46.76], [6.1, 46.55], [6.05, 46.25], [6.3, 46.25], [6.8, 46.42], [6.8, 46.13],
	[7.05, 45.9], [6.82, 45.7], [7.1, 45.47], [7.0, 45.22], [6.65, 45.1], [7.02, 44.7],
	[6.9, 44.37], [7.65, 44.15], [7.52, 43.79], [7.3, 43.69], [6.95, 43.53], [6.65, 43.2],
	[6.15, 43.03], [5.9, 43.1], [5.35, 43.25], [5.0, 43.38], [4.6, 43.37], [4.15, 43.53],
	[3.7, 43.4], [3.25, 43.22], [3.03, 42.95], [3.05, 42.55], [3.17, 42.43], [2.5, 42.35],
	[1.95, 42.38], [1.72, 42.5], [1.4, 42.6], [0.66, 42.7], [0.0, 42.69], [-0.75, 42.93],
	[-1.35, 43.05], [-1.75, 43.3], [-1.5, 43.55], [-1.3, 44.2], [-1.25, 44.65], [-1.1, 45.5],
	[-1.2, 45.8], [-1.1, 46.1], [-1.75, 46.5], [-2.1, 46.9], [-2.2, 47.25], [-2.55, 47.35],
	[-2.85, 47.55], [-3.2, 47.65], [-3.6, 47.78], [-4.1, 47.85], [-4.4, 47.82], [-4.7, 48.05],
	[-4.35, 48.2], [-4.75, 48.38], [-4.7, 48.56], [-3.95, 48.72], [-3.5, 48.83], [-3.1, 48.87],
	[-2.7, 48.55], [-2.3, 48.68], [-1.95, 48.67], [-1.5, 48.63], [-1.6, 49.0], [-1.87, 49.5],
	[-1.93, 49.72], [-1.27, 49.69], [-1.2, 49.38], [-0.8, 49.35], [-0.2, 49.29], [0.15, 49.45],
	[0.2, 49.72], [1.1, 49.95], [1.5, 50.2], [1.58, 50.75], [1.85, 50.97]
];
// prettier-ignore
const CORSICA: readonly Place[] = [
	[9.4, 43.0], [9.55, 42.15], [9.25, 41.4], [8.75, 41.6], [8.6, 42.1], [8.7, 42.55], [9.3, 42.7]
];

const WEST = -5.2;
const NORTH = 51.4;
const SCALE = 60;
/** How much narrower a degree of longitude is in the middle of France (cosine of 46.5°). */
const NARROWING = 0.688;

export const WIDTH = 625;
export const HEIGHT = 610;

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where a place stands on the map; null when it is not on it (overseas, abroad). */
export function pointOf(longitude: number, latitude: number): Point | null {
	const x = Math.round((longitude - WEST) * NARROWING * SCALE);
	const y = Math.round((NORTH - latitude) * SCALE);
	return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? { x, y } : null;
}

const drawn = (outline: readonly Place[]): string =>
	`M${outline
		.map(([longitude, latitude]) => pointOf(longitude, latitude))
		.filter((point) => point !== null)
		.map(({ x, y }) => `${x} ${y}`)
		.join('L')}Z`;

/** The outline as an SVG path on a sheet of WIDTH × HEIGHT. */
export const OUTLINE: string = drawn(MAINLAND) + drawn(CORSICA);
