import { ApiFailure } from '#lib/graphql/failure.ts';
import { Journal } from '../journal/journal.ts';
import type { DeviceRow, StoredFrame } from '../store/database.ts';
import { keepKey, keptKey, makeKey } from '../store/keys.ts';
import { ApiProblem } from '../sync/api.ts';
import { sendAll } from '../sync/sender.ts';
import { clip } from './checks.ts';
import type { Core } from './core.ts';
import type { Environment } from './environment.ts';
import { Refusal } from './refusal.ts';

/** What a paired browser starts from. */
export interface Opened {
	readonly core: Core;
	readonly frame: StoredFrame;
	/** When this device last wrote; null before its first event. */
	readonly lastEvent: string | null;
}

/** What is kept of this browser's pairing; null when it is not paired. */
export async function openCore({ database, now }: Environment): Promise<Opened | null> {
	const [device, frame, key, last] = await Promise.all([
		database.read<DeviceRow>('device'),
		database.read<StoredFrame>('frame'),
		keptKey(database),
		database.events.orderBy('seq').last()
	]);
	if (!device || !frame || !key) return null;
	const journal = new Journal(database, device.id, key, now);
	return { core: { database, journal, device, now }, frame, lastEvent: last?.at ?? null };
}

/** As long as the journal takes them. */
const LONGEST_AGENT = 200;
const LONGEST_TILL = 60;

/**
 * Makes a key that cannot leave this browser, and makes the browser a device of a till. A device that
 * was here before is replaced once everything it wrote is at the server; until then it stays.
 *
 * @throws Refusal PAIRING_CODE with the server's words, NO_NETWORK, NOT_SENT
 */
export async function pairDevice(environment: Environment, code: string): Promise<DeviceRow> {
	const { database, api, agent, now } = environment;
	await demandSent(environment);
	const { key, publicKey } = await makeKey();
	const said = clip(agent, LONGEST_AGENT);
	const paired = await refusing(api.pair(code.trim(), publicKey, said));
	const { frame, token } = paired;
	const device = { id: frame.device.id, serial: frame.device.serial, token, publicKey };
	await database.transaction('rw', database.tables, async () => {
		await Promise.all(database.tables.map((table) => table.clear()));
		await keepKey(database, key);
		await database.write('frame', frame);
		await database.write('device', device);
	});
	await new Journal(database, device.id, key, now).append({
		stream: 'log',
		kind: 'paired',
		data: {
			serial: device.serial,
			till: clip(frame.till.name, LONGEST_TILL),
			key: publicKey,
			agent: said
		}
	});
	return device;
}

/** Sends what a former pairing left here; also one whose key is gone, for all of it is signed. */
async function demandSent({ database, api, now }: Environment): Promise<void> {
	const count = async (): Promise<number> => {
		const tables = [database.events, database.mirror];
		const counts = await Promise.all(tables.map((rows) => rows.where('sent').equals(0).count()));
		return counts.reduce((sum, one) => sum + one, 0);
	};
	const device = await database.read<DeviceRow>('device');
	if (device && (await count()) > 0) {
		await sendAll({ database, device, now }, api).catch(() => 0);
	}
	const waiting = await count();
	if (waiting > 0) throw new Refusal('NOT_SENT', { waiting });
}

async function refusing<Answer>(answer: Promise<Answer>): Promise<Answer> {
	try {
		return await answer;
	} catch (cause) {
		if (cause instanceof ApiProblem) {
			throw new Refusal('PAIRING_CODE', { message: cause.message }, { cause });
		}
		if (cause instanceof ApiFailure) throw new Refusal('NO_NETWORK', {}, { cause });
		throw cause;
	}
}
