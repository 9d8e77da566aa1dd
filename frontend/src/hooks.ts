import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLanguage } from '#lib/i18n.ts';

/** `/en/basket` and `/ar/basket` are the page `/basket`. */
export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname);
