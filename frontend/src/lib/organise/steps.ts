/** What has to be done before a market opens, in the order in which it is easiest. */
export type StepKey = 'invite' | 'mandates' | 'checklist' | 'tills' | 'cashiers' | 'devices';

export interface Step {
	readonly key: StepKey;
	readonly isDone: boolean;
	/** How much of it is done, when it has parts. */
	readonly done?: number;
	readonly of?: number;
}

/** What the steps need of the API's `MarketPlan`. */
export interface PlanSoFar {
	readonly stalls: readonly { readonly state: string; readonly mandate: unknown }[];
	readonly checks: readonly { readonly isDone: boolean }[];
	readonly tills: readonly { readonly device: unknown }[];
	readonly cashiers: readonly { readonly isActive: boolean }[];
}

export function stepsOf({ stalls, checks, tills, cashiers }: PlanSoFar): Step[] {
	const coming = stalls.filter(({ state }) => state === 'ACCEPTED');
	return [
		{ key: 'invite', isDone: stalls.length > 0 },
		counted('mandates', coming, ({ mandate }) => mandate !== null),
		counted('checklist', checks, ({ isDone }) => isDone),
		{ key: 'tills', isDone: tills.length > 0 },
		{ key: 'cashiers', isDone: cashiers.some(({ isActive }) => isActive) },
		counted('devices', tills, ({ device }) => device !== null)
	];
}

/** The first that is not done. */
export const nextStep = (steps: readonly Step[]): Step | undefined =>
	steps.find(({ isDone }) => !isDone);

function counted<Part>(
	key: StepKey,
	parts: readonly Part[],
	isDone: (part: Part) => boolean
): Step {
	const done = parts.filter(isDone).length;
	return { key, isDone: parts.length > 0 && done === parts.length, done, of: parts.length };
}
