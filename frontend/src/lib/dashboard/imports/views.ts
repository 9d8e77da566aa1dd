import { m } from '#lib/paraglide/messages.js';

/** The parts of an import that are looked at one at a time, as the address names them (`?show=new`). */
export const VIEWS = {
	new: { kind: 'NEW', state: null, label: m.catalogue_view_new },
	changed: { kind: 'CHANGED', state: null, label: m.catalogue_view_changed },
	unchanged: { kind: 'UNCHANGED', state: null, label: m.catalogue_view_unchanged },
	skipped: { kind: null, state: 'SKIPPED', label: m.catalogue_view_skipped },
	kept: { kind: null, state: 'KEPT', label: m.catalogue_view_kept },
	left: { kind: null, state: null, label: m.catalogue_view_left_out }
} as const;

export type View = keyof typeof VIEWS;

interface Counted {
	readonly created: number;
	readonly changed: number;
	readonly unchanged: number;
	readonly skipped: number;
	readonly kept: number;
	readonly problemCount: { readonly totalCount: number };
}

/** How many there are to look at in each view. */
export const countsOf = (run: Counted): Record<View, number> => ({
	new: run.created,
	changed: run.changed,
	unchanged: run.unchanged,
	skipped: run.skipped,
	kept: run.kept,
	left: run.problemCount.totalCount
});

/** The view that the address asks for; null for none or an unknown one. */
export function viewAsked(url: URL): View | null {
	const asked = url.searchParams.get('show') ?? '';
	return Object.hasOwn(VIEWS, asked) ? (asked as View) : null;
}

/** Those worth a tab: that have something in them, in the order in which they matter. */
export function viewsShown(run: Counted): View[] {
	const counts = countsOf(run);
	const order: View[] = ['kept', 'skipped', 'new', 'changed', 'left', 'unchanged'];
	return order.filter((view) => counts[view] > 0);
}
