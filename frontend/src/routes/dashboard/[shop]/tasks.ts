import { holds } from '#lib/dashboard/rights.ts';
import { pieceName } from '#lib/dashboard/stock/stock-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageData } from './$types';

interface Task {
	readonly icon: 'mail' | 'truck' | 'cash' | 'tag' | 'hanger';
	readonly title: string;
	readonly detail: string;
	readonly href: string;
	readonly urgent?: boolean;
}

/** What to do now, the most urgent first; `desk` is the address of the shop's dashboard. */
export function tasksOf(today: PageData, desk: string): Task[] {
	const { toShip, payoutAccount, drafts, onSale, unreadConversations } = today;
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
	tasks.push(...stockTasks(today, desk));
	if (holds(today.shop.place, 'PRODUCTS') && (onSale === 0 || drafts > 0))
		tasks.push({
			icon: 'hanger',
			title: drafts > 0 ? m.dashboard_task_drafts({ count: drafts }) : m.dashboard_task_first(),
			detail: drafts > 0 ? m.dashboard_task_drafts_why() : m.dashboard_task_first_why(),
			href: drafts > 0 ? `${desk}/products?state=DRAFT` : `${desk}/products/new`
		});
	return tasks;
}

type Stock = Pick<PageData, 'short' | 'low' | 'stockWatch'>;

function stockTasks({ short, low, stockWatch }: Stock, desk: string): Task[] {
	const tasks: Task[] = [];
	if (stockWatch && stockWatch.out > 0)
		tasks.push({
			icon: 'tag',
			title: m.stock_task_out({ count: stockWatch.out }),
			detail: namesOf(short, stockWatch.out),
			href: `${desk}/stock?left=OUT`
		});
	if (stockWatch && stockWatch.low > 0)
		tasks.push({
			icon: 'tag',
			title: m.stock_task_low({ count: stockWatch.low }),
			detail: namesOf(low, stockWatch.low),
			href: `${desk}/stock?left=LOW`
		});
	return tasks;
}

/** The first of the pieces by name; an ellipsis where there are more. */
function namesOf({ nodes }: Stock['short'], count: number): string {
	const names = nodes.map(({ variant }) => pieceName(variant)).join(' · ');
	return count > nodes.length ? `${names} …` : names;
}
