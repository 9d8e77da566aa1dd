/** Sizes × colours: what a designer types for each option, and how many variants come of it. */

/** The name of an option's input. */
export const optionField = (option: string): string => `option:${option}`;

/** “S, M ; L” is three values; each once, whatever its letters. */
export function valuesOf(text: string): string[] {
	const values = new Map<string, string>();
	for (const value of text.split(/[,;،؛\n]/).map((one) => one.trim()))
		if (value && !values.has(value.toLowerCase())) values.set(value.toLowerCase(), value);
	return [...values.values()];
}

/** How many variants are new: combinations that are not there yet. */
export function newCombinations(
	options: readonly (readonly string[])[],
	known: readonly (readonly string[])[]
): number {
	const given = options.filter((values) => values.length > 0);
	if (given.length === 0) return 0;
	const there = new Set(known.map((values) => keyOf(values)));
	const all = given.reduce<string[][]>(
		(rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
		[[]]
	);
	return all.filter((values) => !there.has(keyOf(values))).length;
}

const keyOf = (values: readonly string[]): string =>
	JSON.stringify(values.map((value) => value.toLowerCase()));
