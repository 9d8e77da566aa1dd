import { planList } from '#lib/dashboard/markets/plan-list.ts';
import type { Actions, PageServerLoad } from './$types';

/** Made once per page: sending the form twice makes one list. */
export const load: PageServerLoad = () => ({ listId: crypto.randomUUID() });

export const actions: Actions = { plan: (event) => planList('TO_STALL', event) };
