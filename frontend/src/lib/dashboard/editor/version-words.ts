import { LANGUAGE_NAMES, type Locale } from '#lib/i18n.ts';
import { formatMoney } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { countryName } from '../countries.ts';
import { SHOP_CURRENCY } from '../currency.ts';
import { linesFromHtml } from '../description.ts';
import { careName } from './care-names.ts';
import type { ShownVersionFragment } from './ShownVersion.gql.ts';

type Change = Pick<
	ShownVersionFragment['changes'][number],
	'part' | 'field' | 'subject' | 'before' | 'after'
>;
type Themes = readonly { readonly slug: string; readonly name: string }[];

export interface ChangeWords {
	readonly label: string;
	readonly before: string;
	readonly after: string;
}

/** How a version came about. */
export const KINDS: Readonly<Record<ShownVersionFragment['kind'], () => string>> = {
	SAVED: m.editor_kind_saved,
	TYPED: m.editor_kind_typed,
	RESTORED: m.editor_kind_restored,
	FOUND: m.editor_kind_found
};

const LABELS: Readonly<Record<string, () => string>> = {
	title: m.dashboard_title,
	description: m.dashboard_description,
	product_type: m.dashboard_type,
	themes: m.dashboard_themes,
	tags: m.editor_field_tags,
	option_names: m.editor_field_options,
	option_values: m.editor_field_options,
	made_to_order: m.dashboard_made_to_order,
	making_days: m.editor_field_making_days,
	language: m.editor_field_language,
	word: m.editor_field_word,
	added: m.editor_field_added,
	price: m.dashboard_price,
	sku: m.dashboard_sku,
	barcode: m.dashboard_barcode,
	weight_grams: m.editor_weight,
	is_active: m.dashboard_on_sale,
	composition: m.editor_composition,
	care: m.editor_care,
	has_animal_parts: m.editor_animal,
	woven_in: m.editor_woven_in,
	dyed_in: m.editor_dyed_in,
	made_in: m.editor_made_in,
	warnings: m.editor_warnings,
	size_guide_id: m.editor_size_guide,
	manufacturer_name: m.editor_manufacturer,
	manufacturer_address: m.editor_manufacturer,
	manufacturer_email: m.editor_manufacturer
};
/** Of words for search engines. */
const SEO_LABELS: typeof LABELS = {
	title: m.editor_seo_title,
	description: m.editor_seo_text
};
const YES_OR_NO = new Set(['made_to_order', 'is_active', 'has_animal_parts']);
const PRICES = new Set(['price', 'added']);
const COUNTRIES = new Set(['woven_in', 'dyed_in', 'made_in']);

/** One change of a version in the language being read. */
export function changeWords(change: Change, themes: Themes, locale: Locale): ChangeWords {
	const labels = change.part === 'seo' ? SEO_LABELS : LABELS;
	const label = labels[change.field]?.() ?? change.field;
	const subject = subjectOf(change);
	const said = (text: string): string => valueWords(change.field, text, themes, locale);
	return {
		label: subject ? `${label} · ${subject}` : label,
		before: said(change.before),
		after: said(change.after)
	};
}

function subjectOf({ part, field, subject }: Change): string {
	if (part === 'variant') return subject || m.dashboard_only_variant();
	if (!['translation', 'seo'].includes(part) && field !== 'warnings') return '';
	const [language = '', ...words] = subject.split(': ');
	const name = language in LANGUAGE_NAMES ? LANGUAGE_NAMES[language as Locale] : language;
	return [name, ...words].join(' · ');
}

function valueWords(field: string, text: string, themes: Themes, locale: Locale): string {
	if (YES_OR_NO.has(field)) return text ? m.editor_yes() : m.editor_no();
	if (!text) return '';
	if (PRICES.has(field))
		return formatMoney({ amount: Number(text), currency: SHOP_CURRENCY }, locale);
	if (COUNTRIES.has(field)) return countryName(text, locale);
	if (field === 'description') return linesFromHtml(text);
	if (field === 'weight_grams') return m.editor_grams({ count: text });
	if (field === 'size_guide_id') return m.editor_another();
	const list = text.split(', ');
	if (field === 'care') return list.map(careName).join(', ');
	if (field === 'themes')
		return list.map((slug) => themes.find((theme) => theme.slug === slug)?.name ?? slug).join(', ');
	return text;
}
