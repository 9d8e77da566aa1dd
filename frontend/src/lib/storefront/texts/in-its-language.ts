import { getLocale } from '#lib/i18n.ts';

interface InLanguage {
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl';
}

/** Attributes of an element whose text may be in another language than its page: for voices, fonts and direction. */
export function inItsLanguage(language: string): InLanguage {
	if (language === getLocale()) return {};
	return { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' };
}
