import type { ActionFailure } from '@sveltejs/kit';
import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import { bulkRows, readBulk } from '#lib/dashboard/editor/bulk.ts';
import { optionField, valuesOf } from '#lib/dashboard/editor/matrix.ts';
import type {
	EditedProductFragment,
	EditedVariantFragment
} from '#lib/dashboard/EditedProduct.gql.ts';
import {
	SIGNED_OUT,
	answered,
	refused,
	saved,
	statusOf,
	textOf,
	type FormAnswer
} from '#lib/forms/form-answer.ts';
import { formField, readRows, shownValues, type VariantRow } from '#lib/dashboard/variant-rows.ts';
import type { Problem } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { getLocale } from '#lib/i18n.ts';
import { amountForInput, parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	EditVariantRowsDocument,
	FillVariantsDocument,
	ProductEditorDocument
} from './page.gql.ts';

type Fetch = typeof globalThis.fetch;
type Answer = FormAnswer | ActionFailure<FormAnswer>;

/** Saves what changed in the rows; nothing at all while one of them cannot be read or was changed by somebody else. */
export async function editVariants(fetch: Fetch, id: string, typed: FormData): Promise<Answer> {
	const product = await editedProduct(fetch, id);
	if (!product) return signedOut('variants', typed);
	const { rows, problems } = readRows(typed, product.variants);
	if (Object.keys(problems).length > 0) return refused('variants', typed, problems);
	return keep(fetch, 'variants', typed, product, rows);
}

/** The same change for all variants, or for those of one size, one colour. */
export async function editMany(fetch: Fetch, id: string, typed: FormData): Promise<Answer> {
	const product = await editedProduct(fetch, id);
	if (!product) return signedOut('bulk', typed);
	const bulk = readBulk(typed);
	if (typeof bulk === 'string') return refused('bulk', typed, { value: bulk });
	const rows = bulkRows(product.variants, bulk);
	if (rows.length === 0) return refused('bulk', typed, { '': m.editor_bulk_nothing() });
	return keep(fetch, 'bulk', typed, product, rows);
}

/** Adds sizes, colours …: every combination that is not there yet. */
export async function addVariants(fetch: Fetch, id: string, typed: FormData): Promise<Answer> {
	const price = parseAmount(textOf(typed, 'price'), SHOP_CURRENCY);
	if (price === null) return refused('variant', typed, { price: m.dashboard_price_unreadable() });
	const prefix = optionField('');
	const options = [...new Set(typed.keys())]
		.filter((name) => name.startsWith(prefix))
		.map((name) => ({ name: name.slice(prefix.length), values: valuesOf(textOf(typed, name)) }))
		.filter(({ values }) => values.length > 0);
	const { fillMatrix } = await graphql(fetch, FillVariantsDocument, {
		product: id,
		options,
		price
	});
	return answered('variant', typed, fillMatrix.problems);
}

async function editedProduct(fetch: Fetch, id: string): Promise<EditedProductFragment | null> {
	const { productById } = await graphql(fetch, ProductEditorDocument, { id });
	return productById;
}

/** Products are archived, never deleted: one that she no longer sees means that she was signed out. */
const signedOut = (form: string, typed: FormData): Answer =>
	refused(form, typed, { '': m.dashboard_signed_out_title() }, SIGNED_OUT);

async function keep(
	fetch: Fetch,
	form: string,
	typed: FormData,
	product: EditedProductFragment,
	rows: readonly VariantRow[]
): Promise<Answer> {
	if (rows.length === 0) return saved(form);
	const { editVariants } = await graphql(fetch, EditVariantRowsDocument, {
		product: product.id,
		rows: [...rows]
	});
	if (editVariants.problems.length === 0) return saved(form);
	const problems: Record<string, string> = {};
	for (const problem of editVariants.problems) {
		const field = formField(problem.field ?? '');
		problems[field] = wordsOf(problem, field, product.variants);
	}
	return refused(form, typed, problems, statusOf(editVariants.problems));
}

/** Of a field that somebody changed meanwhile: what it is now, and that saving again keeps one's own. */
function wordsOf(
	{ code, message }: Problem,
	field: string,
	variants: readonly EditedVariantFragment[]
): string {
	if (code !== 'EDITED_MEANWHILE') return message;
	const [name = '', id = ''] = field.split(':');
	const variant = variants.find((one) => one.id === id);
	if (!variant) return message;
	const kept =
		name === 'price'
			? amountForInput(variant.price, getLocale())
			: name === 'active'
				? variant.isActive
					? m.editor_yes()
					: m.editor_no()
				: shownValues(variant)[name as 'sku' | 'barcode' | 'weight'];
	return m.editor_field_meanwhile({ value: kept || '—' });
}
