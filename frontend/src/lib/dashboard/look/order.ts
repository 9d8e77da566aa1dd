import { SECTIONS, type ShopSection } from '#lib/shopfront/sections.ts';

/** The list with the one at `from` at place `to`, both from 0; out of reach changes nothing. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
	const item = list[from];
	if (item === undefined || to < 0 || to >= list.length) return [...list];
	const others = list.filter((_item, index) => index !== from);
	return [...others.slice(0, to), item, ...others.slice(to)];
}

/** All sections in the order of a list: those that are shown, then the others. */
export const withOthers = (shown: readonly ShopSection[]): ShopSection[] => [
	...shown,
	...SECTIONS.filter((section) => !shown.includes(section))
];

/** What a form says of sections; unknown words are left out, each counts once. */
export function sectionsIn(typed: FormData, field: string): ShopSection[] {
	const said = new Set(typed.getAll(field));
	const inOrder = [...said].map((word) => SECTIONS.find((section) => section === word));
	return inOrder.filter((section) => section !== undefined);
}

/** A button's `MARKETS:2`: what goes to which place. */
export function moveIn(typed: FormData): { what: string; to: number } | null {
	const said = /^(\w+):(\d+)$/.exec(String(typed.get('move') ?? ''));
	return said ? { what: said[1] ?? '', to: Number(said[2]) } : null;
}
