import { redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';
import type { RequestHandler } from './$types';

/** Where the money page was until it grew; Stripe's links that are under way still come here. */
export const GET: RequestHandler = ({ params, url }) =>
	redirect(303, href(`/dashboard/${params.shop}/money`) + url.search);
