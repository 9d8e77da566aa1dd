import { m } from '#lib/paraglide/messages.js';

const KNOWN: ReadonlyMap<string, () => string> = new Map([
	['size', m.product_option_size],
	['color', m.product_option_color],
	['material', m.product_option_material],
	['scent', m.product_option_scent]
]);

/** An option's name in the reader's language; one that only its designer knows stands as she wrote it. */
export function optionLabel(name: string): string {
	return KNOWN.get(name)?.() ?? name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
