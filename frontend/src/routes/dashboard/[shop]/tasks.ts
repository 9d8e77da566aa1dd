import { m } from '#lib/paraglide/messages.js';
import type { PageData } from './$types';

/** How many names stand in a task before it says "and others". */
const NAMED = 3;

interface Task {
	readonly icon: 'mail' | 'truck' | 'cash' | 'tag' | 'hanger';
	readonly title: string;
	readonly detail: string;
	readonly href: string;
	readonly urgent?: boolean;
}

/** What to do now, the most urgent first; `desk` is the address of the shop's dashboard. */
export function tasksOf(
	{ toShip, soldOut, payoutAccount, drafts, onSale, unreadConversations }: PageData,
	desk: string
): Task[] {
	const tasks: Task[] = [];
	if (toShip.totalCount > 0)
		tasks.push({
			icon: 'truck',
			title: m.dashboard_task_ship({ count: toShip.totalCount }),
			detail: m.dashboard_task_ship_why(),
			href: `${desk}/orders?state=TO_SHIP`,
			urgent: true
		});
	if (unreadConversations > 0)
		tasks.push({
			icon: 'mail',
			title: m.letters_task({ count: unreadConversations }),
			detail: m.letters_task_why(),
			href: `${desk}/messages`
		});
	if (payoutAccount && payoutAccount.transfers !== 'ACTIVE')
		tasks.push({
			icon: 'cash',
			title: m.dashboard_task_payouts(),
			detail: payoutAccount.reason,
			href: `${desk}/money`,
			urgent: true
		});
	const [onlyOne] = soldOut;
	if (onlyOne)
		tasks.push({
			icon: 'tag',
			title: m.dashboard_task_sold_out({ count: soldOut.length }),
			detail: soldOutInWords(soldOut),
			href:
				soldOut.length === 1 ? `${desk}/products/${onlyOne.id}` : `${desk}/products?state=ACTIVE`
		});
	if (onSale === 0 || drafts > 0)
		tasks.push({
			icon: 'hanger',
			title: drafts > 0 ? m.dashboard_task_drafts({ count: drafts }) : m.dashboard_task_first(),
			detail: drafts > 0 ? m.dashboard_task_drafts_why() : m.dashboard_task_first_why(),
			href: drafts > 0 ? `${desk}/products?state=DRAFT` : `${desk}/products/new`
		});
	return tasks;
}

function soldOutInWords(soldOut: PageData['soldOut']): string {
	const names = soldOut.slice(0, NAMED).map(({ title, variants }) => {
		const sizes = variants.map((variant) => variant.title).filter(Boolean);
		return sizes.length > 0 ? `${title} (${sizes.join(', ')})` : title;
	});
	const words = names.join(' · ');
	return soldOut.length > NAMED ? `${words} …` : words;
}
