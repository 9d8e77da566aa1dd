import { m } from '#lib/paraglide/messages.js';

const NAMES: Readonly<Record<string, () => string>> = {
	wash_30: m.care_wash_30,
	wash_30_gentle: m.care_wash_30_gentle,
	wash_40: m.care_wash_40,
	wash_60: m.care_wash_60,
	wash_hand: m.care_wash_hand,
	wash_not: m.care_wash_not,
	bleach: m.care_bleach,
	bleach_oxygen: m.care_bleach_oxygen,
	bleach_not: m.care_bleach_not,
	tumble_low: m.care_tumble_low,
	tumble_normal: m.care_tumble_normal,
	tumble_not: m.care_tumble_not,
	dry_line: m.care_dry_line,
	dry_flat: m.care_dry_flat,
	dry_shade: m.care_dry_shade,
	iron_low: m.care_iron_low,
	iron_medium: m.care_iron_medium,
	iron_high: m.care_iron_high,
	iron_not: m.care_iron_not,
	clean_dry: m.care_clean_dry,
	clean_wet: m.care_clean_wet,
	clean_not: m.care_clean_not
};

/** A care symbol in words, by the API's code. */
export const careName = (code: string): string => NAMES[code]?.() ?? code;

/** What a code is about: `wash` of `wash_30_gentle`; a label has at most one symbol of each. */
export const careGroup = (code: string): string => code.split('_')[0] ?? code;
