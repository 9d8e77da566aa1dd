import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** `/en/basket` and `/ar/basket` are the page `/basket`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
