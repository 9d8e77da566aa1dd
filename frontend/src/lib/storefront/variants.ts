/** What choosing needs of a variant. */
export interface Choosable {
	readonly id: string;
	readonly optionValues: readonly string[];
	/** How many can be bought online now. */
	readonly available: number;
}

/** `free`: can be bought. `elsewhere`: sold out beside what is chosen. `gone`: sold out in every combination. */
export type ValueState = 'free' | 'elsewhere' | 'gone';

export interface OptionValue {
	readonly value: string;
	readonly state: ValueState;
}

/** Name of the form field that holds the choice of one option. */
export const optionField = (index: number): string => `option-${index}`;

/** The values of option `index` in the designer's order, each with what can be had of it. */
export function optionValues(
	variants: readonly Choosable[],
	index: number,
	chosen: readonly (string | null)[]
): OptionValue[] {
	const values = new Set(
		variants.map((variant) => variant.optionValues[index]).filter((value) => value !== undefined)
	);
	return [...values].map((value) => ({ value, state: stateOf(variants, index, value, chosen) }));
}

function stateOf(
	variants: readonly Choosable[],
	index: number,
	value: string,
	chosen: readonly (string | null)[]
): ValueState {
	const left = variants.filter(
		(variant) => variant.optionValues[index] === value && variant.available > 0
	);
	if (left.length === 0) return 'gone';
	const beside = left.some(({ optionValues }) =>
		chosen.every((other, at) => at === index || other === null || optionValues[at] === other)
	);
	return beside ? 'free' : 'elsewhere';
}

/** The values of option `index` that can be bought, whatever else is chosen. */
export const freeValues = (variants: readonly Choosable[], index: number): string[] =>
	optionValues(variants, index, [])
		.filter(({ state }) => state === 'free')
		.map(({ value }) => value);

/** A value as the reader says it. */
export interface OptionWord {
	readonly text: string;
	readonly language: string;
}

/** The values of option `index`, each with its word for the reader. */
export function optionWords(
	variants: readonly {
		readonly optionValues: readonly string[];
		readonly optionWords: readonly OptionWord[];
	}[],
	index: number
): ReadonlyMap<string, OptionWord> {
	const words = new Map<string, OptionWord>();
	for (const variant of variants) {
		const [value, word] = [variant.optionValues[index], variant.optionWords[index]];
		if (value !== undefined && word) words.set(value, word);
	}
	return words;
}

/** The variant of these values; null while one is not chosen, or when no such variant is offered. */
export function chosenVariant<V extends Choosable>(
	variants: readonly V[],
	chosen: readonly (string | null)[]
): V | null {
	return (
		variants.find(
			({ optionValues }) =>
				optionValues.length === chosen.length &&
				optionValues.every((value, at) => value === chosen[at])
		) ?? null
	);
}

/** What is chosen before anybody chose: only where there is nothing to choose. */
export function firstChoice(
	variants: readonly Choosable[],
	optionCount: number
): (string | null)[] {
	return Array.from({ length: optionCount }, (_, index) => {
		const values = new Set(variants.map((variant) => variant.optionValues[index] ?? null));
		const [only = null] = values;
		return values.size === 1 ? only : null;
	});
}
