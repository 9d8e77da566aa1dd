import { locales } from '#lib/i18n.ts';

/** What was typed into the fields of `LocalTexts` called `name`, as it stands there. */
export const textsTyped = (
	typed: Readonly<Record<string, string>>,
	name: string
): { language: string; text: string }[] =>
	locales.map((language) => ({ language, text: typed[`${name}-${language}`] ?? '' }));
