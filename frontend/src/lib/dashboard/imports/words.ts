import type { StateLook } from '#lib/dashboard/states.ts';
import { m } from '#lib/paraglide/messages.js';

export const IMPORT_STATES = {
	RECEIVED: { tone: 'new', name: m.catalogue_state_received },
	READING: { tone: 'waiting', name: m.catalogue_state_reading },
	READY: { tone: 'new', name: m.catalogue_state_ready },
	APPLYING: { tone: 'waiting', name: m.catalogue_state_applying },
	APPLIED: { tone: 'good', name: m.catalogue_state_applied },
	UNDOING: { tone: 'waiting', name: m.catalogue_state_undoing },
	UNDONE: { tone: 'neutral', name: m.catalogue_state_undone },
	DROPPED: { tone: 'neutral', name: m.catalogue_state_dropped }
} as const satisfies Record<string, StateLook>;

export const IMPORT_KINDS = {
	SHOPIFY: () => 'Shopify',
	ETSY: () => 'Etsy',
	WOOCOMMERCE: () => 'WooCommerce',
	TEMPLATE: m.catalogue_kind_template,
	OTHER: m.catalogue_kind_other
} as const;

/** What a column can be, in the order of the list to choose from. */
export const TARGETS = {
	TITLE: m.catalogue_target_title,
	HANDLE: m.catalogue_target_handle,
	DESCRIPTION: m.catalogue_target_description,
	PRICE: m.catalogue_target_price,
	QUANTITY: m.catalogue_target_quantity,
	SIZE: m.catalogue_target_size,
	COLOR: m.catalogue_target_color,
	MATERIAL: m.catalogue_target_material,
	IMAGE: m.catalogue_target_image,
	IMAGE_ALT: m.catalogue_target_image_alt,
	TYPE: m.catalogue_target_type,
	TAGS: m.catalogue_target_tags,
	THEMES: m.catalogue_target_themes,
	SKU: m.catalogue_target_sku,
	BARCODE: m.catalogue_target_barcode,
	GRAMS: m.catalogue_target_grams,
	KILOS: m.catalogue_target_kilos,
	PUBLISHED: m.catalogue_target_published,
	STATUS: m.catalogue_target_status,
	OPTION1_NAME: () => m.catalogue_target_option_name({ number: 1 }),
	OPTION1_VALUE: () => m.catalogue_target_option_value({ number: 1 }),
	OPTION2_NAME: () => m.catalogue_target_option_name({ number: 2 }),
	OPTION2_VALUE: () => m.catalogue_target_option_value({ number: 2 }),
	OPTION3_NAME: () => m.catalogue_target_option_name({ number: 3 }),
	OPTION3_VALUE: () => m.catalogue_target_option_value({ number: 3 }),
	CURRENCY: m.catalogue_target_currency,
	COMPARE_AT: m.catalogue_target_compare_at,
	VENDOR: m.catalogue_target_vendor,
	ROW_ID: m.catalogue_target_row_id,
	ROW_TYPE: m.catalogue_target_row_type,
	PARENT: m.catalogue_target_parent
} as const;

export type Target = keyof typeof TARGETS;

/** A target as a form sends it; anything else leaves the column out. */
export const targetFrom = (text: string): Target | null =>
	Object.hasOwn(TARGETS, text) ? (text as Target) : null;

const FIELDS: Readonly<Record<string, () => string>> = {
	title: m.catalogue_target_title,
	description: m.catalogue_target_description,
	product_type: m.catalogue_target_type,
	tags: m.catalogue_target_tags,
	themes: m.catalogue_field_theme,
	picture: m.catalogue_field_picture,
	state: m.catalogue_field_state,
	price: m.catalogue_target_price,
	sku: m.catalogue_target_sku,
	barcode: m.catalogue_target_barcode,
	weight_grams: m.catalogue_target_grams,
	variant: m.catalogue_field_variant
};

/** What differs: "Price · M / Blue". */
export function fieldName(field: string, variant: string | null): string {
	const name = FIELDS[field]?.() ?? field;
	return variant ? `${name} · ${variant}` : name;
}
