/** In browsers the place of Paraglide's runtime: the language of the page that was loaded, whatever follows. */
export const baseLocale = 'fr';
export const locales = ['fr', 'en', 'ar'] as const;
export type Locale = (typeof locales)[number];

const prefix = location.pathname.split('/')[1];
const ofPage = locales.find((locale) => locale === prefix && locale !== baseLocale) ?? baseLocale;

export const getLocale = (): Locale => ofPage;
