import type { IconName } from '#lib/ui/icons.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the shop has already; nobody ticks anything. */
export interface Known {
	readonly state: string;
	readonly hasStory: boolean;
	readonly hasLook: boolean;
	readonly hasIdentity: boolean;
	readonly hasMandate: boolean;
	readonly ways: number;
	readonly onSale: number;
	/** Of a draft, to go on with it; null when there is none. */
	readonly draft: string | null;
	readonly isPaidOut: boolean;
}

export interface StartStep {
	readonly key: string;
	readonly icon: IconName;
	readonly title: string;
	/** Why, in one line. */
	readonly why: string;
	readonly href: string;
	readonly isDone: boolean;
}

/** From an empty shop to one that sells, in the order that meets no obstacle. */
export function startSteps(known: Known, desk: string): readonly StartStep[] {
	return [
		{
			key: 'identity',
			icon: 'receipt',
			title: m.start_identity(),
			why: m.start_identity_why(),
			href: `${desk}/start/identity`,
			isDone: known.hasIdentity
		},
		{
			key: 'product',
			icon: 'hanger',
			title: m.start_product(),
			why: m.start_product_why(),
			href: known.draft ? `${desk}/products/${known.draft}` : `${desk}/products/new`,
			isDone: known.onSale > 0
		},
		{
			key: 'story',
			icon: 'edit',
			title: m.start_story(),
			why: m.start_story_why(),
			href: `${desk}/start/story`,
			isDone: known.hasStory
		},
		{
			key: 'look',
			icon: 'image',
			title: m.start_look(),
			why: m.start_look_why(),
			href: `${desk}/start/look`,
			isDone: known.hasLook
		},
		{
			key: 'delivery',
			icon: 'truck',
			title: m.start_delivery(),
			why: m.start_delivery_why(),
			href: `${desk}/delivery`,
			isDone: known.ways > 0
		},
		{
			key: 'mandate',
			icon: 'needle',
			title: m.start_mandate(),
			why: m.start_mandate_why(),
			href: `${desk}/start/mandate`,
			isDone: known.hasMandate
		},
		{
			key: 'payouts',
			icon: 'cash',
			title: m.start_payouts(),
			why: m.start_payouts_why(),
			href: `${desk}/money`,
			isDone: known.isPaidOut
		}
	];
}

/** What the law and good sense ask for before anybody sees the shop. */
export const mayOpen = (known: Known): boolean => known.hasIdentity && known.onSale > 0;

/** Once all is done and the shop is open, the list leaves the desk. */
export const isStarting = (known: Known, steps: readonly StartStep[]): boolean =>
	known.state === 'DRAFT' || (known.state === 'OPEN' && steps.some(({ isDone }) => !isDone));
