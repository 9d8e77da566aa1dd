import { describe, expect, it } from 'vitest';
import { ALL, firstToDo, stageFrom, type DeskCounts } from './stages.ts';

const NOTHING: DeskCounts = {
	late: 0,
	new: 0,
	ready: 0,
	toPack: 0,
	making: 0,
	returns: 0,
	done: 4
};
const at = (search: string): URL => new URL(`https://shop.test/orders${search}`);

describe('what presses most', () => {
	it('is what is late, then what is new', () => {
		expect(firstToDo({ ...NOTHING, late: 1, new: 3 })).toBe('LATE');
		expect(firstToDo({ ...NOTHING, new: 3, making: 2 })).toBe('NEW');
	});

	it('is nothing when all is done', () => {
		expect(firstToDo(NOTHING)).toBeNull();
	});
});

describe('the stage of an address', () => {
	const counts = { ...NOTHING, making: 2 };

	it('is the one it names', () => {
		expect(stageFrom(at('?stage=DONE'), counts)).toBe('DONE');
	});

	it('is what presses most when it names none, or one that there is not', () => {
		expect(stageFrom(at(''), counts)).toBe('MAKING');
		expect(stageFrom(at('?stage=constructor'), counts)).toBe('MAKING');
	});

	it('is none for all of them, and for a search', () => {
		expect(stageFrom(at(`?stage=${ALL}`), counts)).toBeNull();
		expect(stageFrom(at('?query=alma'), counts)).toBeNull();
	});
});
