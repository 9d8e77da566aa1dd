import type { Head } from '../journal/events.ts';
import type { StoredFrame } from '../store/database.ts';
import type { TillApi } from '../sync/api.ts';
import type { Core } from './core.ts';
import type { Frame, Piece } from './types.ts';

const LONGEST_VALUE = 200;

/** What somebody set for this till, as the journal notes it. */
export interface ParameterChange {
	readonly name: string;
	readonly from: string;
	readonly to: string;
}

/** The frame as screens see it: without what checks PINs. */
export const shown = ({ cashiers, ...frame }: StoredFrame): Frame => ({
	...frame,
	cashiers: cashiers.map(({ id, name, isManager }) => ({ id, name, isManager }))
});

/** Reads the frame again and keeps it; gives what was set since, and what the server has of us. */
export async function readFrame(
	{ database, device }: Core,
	api: TillApi,
	before: StoredFrame
): Promise<{
	frame: StoredFrame;
	changes: ParameterChange[];
	heads: readonly Head[];
	serverTime: string;
}> {
	const { frame, heads, serverTime } = await api.frame(device.token);
	await database.write('frame', frame);
	return { frame, changes: changesOf(before, frame), heads, serverTime };
}

/** The settings that what is sold depends on, which differ. */
export function changesOf(before: StoredFrame, after: StoredFrame): ParameterChange[] {
	const [old, now] = [parametersOf(before), parametersOf(after)];
	return [...new Set([...old.keys(), ...now.keys()])]
		.map((name) => ({ name, from: old.get(name) ?? '', to: now.get(name) ?? '' }))
		.filter(({ from, to }) => from !== to);
}

function parametersOf({
	till,
	market,
	cashLimit,
	sellers,
	cashiers
}: StoredFrame): Map<string, string> {
	const parameters: [string, string][] = [
		['till', till.name],
		['market', `${market.id} ${market.name}`],
		['cash limit', String(cashLimit)],
		...sellers.map(({ id, regime, vatRate, mandate }): [string, string] => [
			`seller ${id}`,
			`${regime} ${vatRate} mandate ${mandate}`
		]),
		...cashiers.map(({ id, name, isManager }): [string, string] => [
			`cashier ${id}`,
			`${name}${isManager ? ' (manager)' : ''}`
		])
	];
	return new Map(parameters.map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]));
}

/** All pieces of the market, all of one version; what was here before stays until they are complete. */
export async function readPieces(
	{ database, device }: Core,
	api: TillApi
): Promise<{ version: string; pieces: Piece[] }> {
	const pieces: Piece[] = [];
	let page = await api.pieces(device.token, null);
	pieces.push(...page.nodes);
	while (page.next !== null) {
		page = await api.pieces(device.token, page.next);
		pieces.push(...page.nodes);
	}
	const sold = await soldSince(database);
	const now = pieces.map((piece) => ({
		...piece,
		onHand: piece.onHand - (sold.get(piece.id) ?? 0)
	}));
	await database.transaction('rw', database.pieces, database.meta, async () => {
		await database.pieces.clear();
		await database.pieces.bulkPut(now);
		await database.write('catalogueVersion', page.version);
	});
	return { version: page.version, pieces: now };
}

/** What own tickets took of each piece that the server has not been told yet. */
async function soldSince(database: Core['database']): Promise<Map<string, number>> {
	const ids = await database.events
		.where('sent')
		.equals(0)
		.filter(({ stream }) => stream === 'ticket')
		.toArray();
	const tickets = await database.tickets.bulkGet(ids.map(({ id }) => id));
	const sold = new Map<string, number>();
	for (const { variant, quantity } of tickets.flatMap((ticket) => ticket?.lines ?? [])) {
		sold.set(variant, (sold.get(variant) ?? 0) + quantity);
	}
	return sold;
}
