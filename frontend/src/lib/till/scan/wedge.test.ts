import { expect, test } from 'vitest';
import { WedgeDetector, type Burst, type Stroke } from './wedge.ts';

/** Strokes of `keys`, `pause` milliseconds apart. */
function typed(keys: readonly string[], pause: number, codes: readonly string[] = []): Stroke[] {
	return keys.map((key, index) => ({
		key,
		code: codes[index] ?? '',
		shift: false,
		at: 1000 + index * pause
	}));
}

function bursts(strokes: readonly Stroke[]): Burst[] {
	const detector = new WedgeDetector();
	return strokes.flatMap((stroke) => detector.take(stroke) ?? []);
}

test('a burst that ends with Enter is a scan', () => {
	const strokes = typed([...'7YB7QB4V', 'Enter'], 8);

	expect(bursts(strokes)).toEqual([{ text: '7YB7QB4V', american: '7YB7QB4V' }]);
});

test('keys of a person are none, however they end', () => {
	expect(bursts(typed([...'echarpe', 'Enter'], 110))).toEqual([]);
	expect(bursts(typed([...'12', 'Enter'], 8))).toEqual([]);
});

test('a person who types before a scan does not lengthen it', () => {
	const person = typed([...'robe'], 150);
	const scanner = typed([...'MN235SM3', 'Enter'], 5).map((stroke) => ({
		...stroke,
		at: stroke.at + 5000
	}));

	expect(bursts([...person, ...scanner])).toEqual([{ text: 'MN235SM3', american: 'MN235SM3' }]);
});

test('an American scanner on a French keyboard is read by the places of its keys', () => {
	const codes = ['Digit3', 'Digit7', 'Digit0', 'KeyQ', 'Semicolon', 'Slash'];
	const strokes = typed(['"', 'è', 'à', 'a', 'm', '!', 'Enter'], 5, codes);

	expect(bursts(strokes)).toEqual([{ text: '"èàam!', american: '370q;/' }]);
});

test('keys without a letter, such as Shift, neither count nor break a scan', () => {
	const strokes = typed(['Shift', 'T', 'Shift', 'A', 'G', '1', 'Enter'], 4);

	expect(bursts(strokes)).toEqual([{ text: 'TAG1', american: 'TAG1' }]);
});
