import { ApiFailure } from '#lib/graphql/failure.ts';
import { ApiProblem, type TillApi } from '../sync/api.ts';
import type { PiecesOfLine, WebReturn, WebReturnOffer } from './collecting.ts';
import type { Core } from './core.ts';
import { Refusal } from './refusal.ts';
import { eventOf, withMove } from './shifts.ts';
import type { Approval, Cashier, Person, Shift } from './types.ts';

/** What may be given back of a web order; null when there is no such order. @throws Refusal NO_NETWORK, WEB_RETURN */
export const webReturnOffer = (
	{ device }: Core,
	api: TillApi,
	order: string
): Promise<WebReturnOffer | null> => answered(api.webReturnOffer(device.token, order.trim()));

/** Who gives what back, and who allowed it. */
export interface WebReturnAct {
	readonly order: string;
	readonly lines: readonly PiecesOfLine[];
	readonly approval: Approval;
	readonly manager: Cashier;
	readonly cashier: Person;
	readonly shift: Shift;
}

/**
 * Gives a web order back in cash: the server books it and says how much, then the drawer notes it. Asked
 * again after a lost answer it is the same return, so that the drawer pays once.
 *
 * @throws Refusal NO_NETWORK, WEB_RETURN with the server's words
 */
export async function giveWebOrderBack(
	core: Core,
	api: TillApi,
	{ order, lines, approval, manager, cashier, shift }: WebReturnAct
): Promise<{ made: WebReturn; shift: Shift }> {
	const { database, device, journal } = core;
	const key = `web return ${order} ${JSON.stringify(lines)}`;
	const id = (await database.read<string>(key)) ?? crypto.randomUUID();
	await database.write(key, id);
	const manages = { id: approval.cashierId, pin: approval.pin };
	const made = await answered(
		api.refundWebOrder(device.token, { id, order, lines, manager: manages })
	);
	const { row } = await journal.append({
		stream: 'shift',
		kind: 'web_refund',
		cashier,
		shift: shift.id,
		data: {
			refund: made.id,
			order: made.order,
			amount: made.amount,
			manager: { id: manager.id, name: manager.name }
		},
		beside: () => database.meta.delete(key)
	});
	return { made, shift: withMove(shift, eventOf(row)) ?? shift };
}

async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
	try {
		return await answer;
	} catch (cause) {
		if (cause instanceof ApiProblem) {
			throw new Refusal('WEB_RETURN', { message: cause.message }, { cause });
		}
		if (cause instanceof ApiFailure) {
			if (cause.kind === 'network' || cause.kind === 'busy')
				throw new Refusal('NO_NETWORK', {}, { cause });
			throw new Refusal('WEB_RETURN', { message: cause.message }, { cause });
		}
		throw cause;
	}
}
