import { valuesOf } from '#lib/dashboard/editor/matrix.ts';
import { typedFacts, type CompositionPart } from '#lib/dashboard/editor/facts.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { inLatinDigits } from '#lib/money.ts';
import type { Actions } from './$types';
import { SayProductFactsDocument, SaySizeGuideDocument } from './page.gql.ts';

export const actions: Actions = {
	/** Sends what differs from what the page had shown (`was:…`): the rest may have been changed by somebody else. */
	facts: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const now = typedFacts(typed, textOf(typed, 'careOrder').split(','));
		const given = (name: string): string | null => {
			const text = now[name] ?? '';
			return text === textOf(typed, `was:${name}`).replaceAll('\r\n', '\n') ? null : text;
		};
		const composition = given('composition');
		const care = given('care');
		const animal = given('hasAnimalParts');
		const weight = given('weightGrams');
		const { editProductFacts } = await graphql(fetch, SayProductFactsDocument, {
			product: params.id,
			version: Number.parseInt(textOf(typed, 'overwrite') || textOf(typed, 'version'), 10) || 0,
			composition: composition === null ? null : (JSON.parse(composition) as CompositionPart[]),
			care: care === null ? null : care.split(',').filter(Boolean),
			wovenIn: given('wovenIn'),
			dyedIn: given('dyedIn'),
			madeIn: given('madeIn'),
			weightGrams: weight === null ? null : grams(weight),
			hasAnimalParts: animal === null ? null : animal === 'on',
			warnings: given('warnings'),
			sizeGuide: given('sizeGuide'),
			manufacturerName: given('manufacturerName'),
			manufacturerAddress: given('manufacturerAddress'),
			manufacturerEmail: given('manufacturerEmail')
		});
		return answered('facts', typed, editProductFacts.problems);
	},

	guide: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { editSizeGuide } = await graphql(fetch, SaySizeGuideDocument, {
			shop: textOf(typed, 'shop'),
			name: textOf(typed, 'name'),
			columns: valuesOf(textOf(typed, 'columns')),
			rows: textOf(typed, 'rows').split(/\r?\n/).filter(Boolean).map(rowOf)
		});
		return answered('guide', typed, editSizeGuide.problems);
	}
};

/** What is no number is one that the API refuses, with words. */
const grams = (text: string): number => {
	const digits = inLatinDigits(text);
	return /^\d{1,9}$/.test(digits) ? Number(digits) : -1;
};

/** “S : 84 ; 66,5” is size S with two measures; without semicolons, commas part them. */
function rowOf(line: string): { size: string; values: string[] } {
	const [size = '', ...rest] = line.split(':');
	const values = rest
		.join(':')
		.split(/[;؛]/.test(line) ? /[;؛]/ : /[,،]/)
		.map((value) => value.trim());
	return { size: size.trim(), values };
}
