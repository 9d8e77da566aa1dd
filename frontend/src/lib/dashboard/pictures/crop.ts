/** In ten-thousandths of the photograph's width and height, as the API has it. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export const SHAPES = ['whole', '4:5', '1:1', '5:4', '3:1'] as const;
export type Shape = (typeof SHAPES)[number];

/** What she sets: sliders and not corners, so that it goes by keyboard and without JavaScript. */
export interface Choice {
	readonly shape: Shape;
	/** In per cent; 100 shows as much as the shape allows. */
	readonly zoom: number;
	/** Where the part lies, in per cent of the way it could go: 0 at the left, 100 at the right. */
	readonly across: number;
	readonly down: number;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

export const MOST_ZOOM = 300;
export const UNCUT: Choice = { shape: 'whole', zoom: 100, across: 50, down: 50 };
const WHOLE = 10_000;
const RATIOS: Readonly<Record<Exclude<Shape, 'whole'>, number>> = {
	'4:5': 4 / 5,
	'1:1': 1,
	'5:4': 5 / 4,
	'3:1': 3
};

/** The part of a photograph of that size (in pixels); null for all of it. */
export function boxOf(choice: Choice, size: Size): Box | null {
	const ratio = ratioOf(choice.shape, size) * (size.height / size.width);
	const part = 100 / choice.zoom;
	const width = Math.round(WHOLE * Math.min(1, ratio) * part);
	const height = Math.round(WHOLE * Math.min(1, 1 / ratio) * part);
	if (width === WHOLE && height === WHOLE) return null;
	const left = Math.round(((WHOLE - width) * choice.across) / 100);
	const top = Math.round(((WHOLE - height) * choice.down) / 100);
	return { left, top, width, height };
}

/** How the sliders stand for a part that was cut before. */
export function choiceOf(box: Box | null, size: Size): Choice {
	if (!box) return UNCUT;
	const ratio = (box.width * size.width) / (box.height * size.height);
	const isLike = (shape: Shape): boolean => Math.abs(ratioOf(shape, size) / ratio - 1) < 0.01;
	const shape = SHAPES.find(isLike) ?? 'whole';
	const most = Math.max(box.width, box.height);
	const widest = boxOf({ ...UNCUT, shape }, size) ?? { width: WHOLE, height: WHOLE };
	const zoom = Math.round((100 * Math.max(widest.width, widest.height)) / most);
	return {
		shape,
		zoom: within(zoom, 100, MOST_ZOOM),
		across: placed(box.left, box.width),
		down: placed(box.top, box.height)
	};
}

/** What a form says; anything else is as little as can be cut. */
export function choiceFrom(typed: FormData): Choice {
	const number = (name: string, least: number, most: number, otherwise: number): number =>
		within(Number.parseInt(String(typed.get(name)), 10) || otherwise, least, most);
	return {
		shape: SHAPES.find((shape) => shape === typed.get('shape')) ?? 'whole',
		zoom: number('zoom', 100, MOST_ZOOM, 100),
		across: number('across', 0, 100, 0),
		down: number('down', 0, 100, 0)
	};
}

/** After the photograph was dragged under its frame by so many parts of the frame's size. */
export function dragged(choice: Choice, size: Size, by: { across: number; down: number }): Choice {
	const box = boxOf(choice, size) ?? { width: WHOLE, height: WHOLE };
	const move = (place: number, part: number, extent: number): number =>
		extent === WHOLE ? place : within(place - (100 * part * extent) / (WHOLE - extent), 0, 100);
	return {
		...choice,
		across: move(choice.across, by.across, box.width),
		down: move(choice.down, by.down, box.height)
	};
}

const ratioOf = (shape: Shape, { width, height }: Size): number =>
	shape === 'whole' ? width / height : RATIOS[shape];

const placed = (start: number, extent: number): number =>
	extent === WHOLE ? 50 : Math.round((100 * start) / (WHOLE - extent));

const within = (value: number, least: number, most: number): number =>
	Math.min(Math.max(value, least), most);
