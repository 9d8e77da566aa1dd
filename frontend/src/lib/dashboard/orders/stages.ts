import { m } from '#lib/paraglide/messages.js';

/** What is to be done, in the order in which it presses; keys as the API spells them. */
export const STAGES = {
	LATE: m.desk_stage_late,
	NEW: m.desk_stage_new,
	READY: m.desk_stage_ready,
	TO_PACK: m.desk_stage_to_pack,
	MAKING: m.desk_stage_making,
	RETURNS: m.desk_stage_returns,
	DONE: m.desk_stage_done
} as const;

export type Stage = keyof typeof STAGES;

/** How many orders stand where, as the API spells it. */
export interface DeskCounts {
	readonly late: number;
	readonly new: number;
	readonly ready: number;
	readonly toPack: number;
	readonly making: number;
	readonly returns: number;
	readonly done: number;
}

const COUNTED: Readonly<Record<Stage, keyof DeskCounts>> = {
	LATE: 'late',
	NEW: 'new',
	READY: 'ready',
	TO_PACK: 'toPack',
	MAKING: 'making',
	RETURNS: 'returns',
	DONE: 'done'
};

/** The address's word for no stage at all. */
export const ALL = 'ALL';

export const countOf = (stage: Stage, counts: DeskCounts): number => counts[COUNTED[stage]];

/** What presses most of what there is to do; null: there is nothing to do. */
export function firstToDo(counts: DeskCounts): Stage | null {
	const work = Object.keys(STAGES).filter((stage) => stage !== 'DONE') as Stage[];
	return work.find((stage) => countOf(stage, counts) > 0) ?? null;
}

/**
 * The stage a list's address asks for; null: all orders. Without a word it is what presses most, and
 * all of them where she searches or has nothing to do.
 */
export function stageFrom(url: URL, counts: DeskCounts): Stage | null {
	const asked = url.searchParams.get('stage') ?? '';
	if (Object.hasOwn(STAGES, asked)) return asked as Stage;
	if (asked === ALL || url.searchParams.has('query')) return null;
	return firstToDo(counts);
}
