import type { ActionFailure } from '@sveltejs/kit';
import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import {
	SIGNED_OUT,
	answered,
	refused,
	saved,
	textOf,
	type FormAnswer
} from '#lib/forms/form-answer.ts';
import { fieldName, readRows, type TypedRows } from '#lib/dashboard/variant-rows.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	AddVariantRowDocument,
	CountStockDocument,
	EditVariantRowDocument,
	ProductEditorDocument
} from './page.gql.ts';

type Fetch = typeof globalThis.fetch;
type Answer = FormAnswer | ActionFailure<FormAnswer>;

/** Saves what changed in the rows; nothing at all while one of them cannot be read. */
export async function editVariants(fetch: Fetch, id: string, typed: FormData): Promise<Answer> {
	const { productById } = await graphql(fetch, ProductEditorDocument, { id });
	// Products are archived, never deleted: one that she no longer sees means that she was signed out.
	if (!productById)
		return refused('variants', typed, { '': m.dashboard_signed_out_title() }, SIGNED_OUT);
	const rows = readRows(typed, productById.variants);
	if (Object.keys(rows.problems).length > 0) return refused('variants', typed, rows.problems);
	const problems = { ...(await keepChanges(fetch, rows)), ...(await keepCounts(fetch, rows)) };
	return Object.keys(problems).length > 0
		? refused('variants', typed, problems)
		: saved('variants');
}

async function keepChanges(fetch: Fetch, { changes }: TypedRows): Promise<Record<string, string>> {
	const problems: Record<string, string> = {};
	for (const change of changes) {
		const { editVariant } = await graphql(fetch, EditVariantRowDocument, change);
		for (const [field, words] of Object.entries(problemsByField(editVariant.problems)))
			problems[rowField(field, change.id)] = words;
	}
	return problems;
}

async function keepCounts(fetch: Fetch, { counts }: TypedRows): Promise<Record<string, string>> {
	const problems: Record<string, string> = {};
	for (const count of counts) {
		const { setStock } = await graphql(fetch, CountStockDocument, count);
		const [words] = Object.values(problemsByField(setStock.problems));
		if (words) problems[fieldName('stock', count.variant, count.location)] = words;
	}
	return problems;
}

/** Where the API's word about a variant stands in the form of all variants. */
function rowField(field: string, variant: string): string {
	if (field === 'price' || field === 'sku' || field === 'barcode') return fieldName(field, variant);
	return field === 'isActive' ? fieldName('active', variant) : '';
}

/** Adds a size, a colour …; an option left empty is one that the product does not have. */
export async function addVariant(fetch: Fetch, product: string, typed: FormData): Promise<Answer> {
	const price = parseAmount(textOf(typed, 'price'), SHOP_CURRENCY);
	if (price === null) return refused('variant', typed, { price: m.dashboard_price_unreadable() });
	const { addVariant } = await graphql(fetch, AddVariantRowDocument, {
		product,
		optionValues: typed.getAll('option').map(String).map(trimmed).filter(Boolean),
		price
	});
	return answered('variant', typed, addVariant.problems);
}

const trimmed = (text: string): string => text.trim();
