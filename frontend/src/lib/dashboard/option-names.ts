import { m } from '#lib/paraglide/messages.js';

const KNOWN: Readonly<Record<string, () => string>> = {
	size: m.dashboard_option_size,
	color: m.dashboard_option_color,
	material: m.dashboard_option_material
};

/** What options a product without any may begin with; only the first must be given. */
export const FIRST_OPTIONS: readonly string[] = ['size', 'color'];

/** An option's name in the language being read; a designer's own names stay as they are. */
export const optionName = (name: string): string => KNOWN[name.toLowerCase()]?.() ?? name;
