import { textOf } from '#lib/forms/form-answer.ts';
import { m } from '#lib/paraglide/messages.js';
import { linesFromHtml } from '../description.ts';
import type { EditedProductFragment } from '../EditedProduct.gql.ts';
import { ownText } from '../texts/product-texts.ts';
import {
	COMPARED,
	inOneLineEnding,
	outcomeOf,
	wasField,
	type Compared,
	type Outcome,
	type ThreeWays
} from './conflict.ts';

export interface ComparedField extends ThreeWays {
	readonly name: Compared;
	readonly label: string;
	readonly outcome: Exclude<Outcome, 'same'>;
}

interface Theme {
	readonly slug: string;
	readonly name: string;
}

/** The values of the text form as its hidden `was:` fields hold them, themes as sorted slugs. */
export function textValues(product: EditedProductFragment): Record<Compared, string> {
	const own = ownText(product);
	return {
		title: own.title,
		description: linesFromHtml(own.description),
		productType: product.productType,
		themes: (product.chosenThemes ?? [])
			.map(({ slug }) => slug)
			.sort()
			.join(','),
		madeToOrder: product.madeToOrder ? 'on' : ''
	};
}

/** The same of a form on its way. */
export function sentValues(sent: FormData): Record<Compared, string> {
	const text = (name: Compared): string => inOneLineEnding(textOf(sent, name));
	return {
		title: text('title'),
		description: text('description'),
		productType: text('productType'),
		themes: sent.getAll('themes').map(String).sort().join(','),
		madeToOrder: sent.has('madeToOrder') ? 'on' : ''
	};
}

/** The fields that differ from what is kept now, as people read them. */
export function comparedFields(
	product: EditedProductFragment,
	typed: Readonly<Record<string, string>>,
	themes: readonly Theme[]
): ComparedField[] {
	const kept = textValues(product);
	return COMPARED.flatMap((name) => {
		const ways = {
			base: inOneLineEnding(typed[wasField(name)] ?? ''),
			mine: mineOf(name, typed),
			theirs: kept[name]
		};
		const outcome = outcomeOf(ways);
		if (outcome === 'same') return [];
		const said = (value: string): string => shown(name, value, themes);
		const { base, mine, theirs } = ways;
		return [
			{
				name,
				label: LABELS[name](),
				outcome,
				base: said(base),
				mine: said(mine),
				theirs: said(theirs)
			}
		];
	});
}

function mineOf(name: Compared, typed: Readonly<Record<string, string>>): string {
	const value = inOneLineEnding(typed[name] ?? '').trim();
	return name === 'themes' ? value.split(',').sort().join(',') : value;
}

function shown(name: Compared, value: string, themes: readonly Theme[]): string {
	if (name === 'madeToOrder') return value ? m.editor_yes() : m.editor_no();
	if (name !== 'themes') return value;
	const names = new Map(themes.map((theme) => [theme.slug, theme.name]));
	return value
		.split(',')
		.map((slug) => names.get(slug) ?? slug)
		.join(', ');
}

const LABELS: Readonly<Record<Compared, () => string>> = {
	title: m.dashboard_title,
	description: m.dashboard_description,
	productType: m.dashboard_type,
	themes: m.dashboard_themes,
	madeToOrder: m.dashboard_made_to_order
};
