/** Name of the form field that holds how many of a piece are meant; `id` is its variant's. */
export const quantityField = (id: string): string => `quantity-${id}`;

export interface ChosenPiece {
	readonly variant: string;
	readonly quantity: number;
}

const FIELD = /^quantity-(.+)$/;

/**
 * The pieces that a form names with their quantities; those of zero or nothing are left out. What is
 * no whole number becomes -1: the API says what to correct.
 */
export function chosenPieces(typed: FormData): ChosenPiece[] {
	const found: ChosenPiece[] = [];
	for (const [name, value] of typed) {
		const variant = FIELD.exec(name)?.[1];
		if (!variant || typeof value !== 'string') continue;
		const quantity = wholeNumber(value);
		if (quantity !== 0) found.push({ variant, quantity });
	}
	return found;
}

/** What was typed as a quantity: nothing is 0, what is no whole number is -1. */
export function wholeNumber(text: string): number {
	const trimmed = text.trim();
	if (trimmed === '') return 0;
	return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : -1;
}
