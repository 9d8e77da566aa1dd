import { MODULE } from '../journal/events.ts';
import { noticeOf } from '../sync/sender.ts';
import { clip } from './checks.ts';
import type { Core } from './core.ts';
import type { Environment } from './environment.ts';
import type { Logbook } from './logbook.ts';

const LONGEST_NOTE = 1000;

/** What the journal says first when the till is opened: that it was, by which program, on what storage. */
export async function startUp(
	core: Core,
	environment: Environment,
	logbook: Logbook
): Promise<void> {
	const { agent, version } = environment;
	await logbook.write('start', { note: clip(agent, LONGEST_NOTE) });
	const program = `${version} (journal ${MODULE})`;
	await whenNew(core, 'version', program, () => logbook.write('version', { note: program }));
	await askForStorage(core, environment, logbook);
}

/** A browser that is short of room deletes what pages stored, unless it agreed not to. */
async function askForStorage(
	core: Core,
	{ persist }: Environment,
	logbook: Logbook
): Promise<void> {
	const isKept = await persist().catch(() => false);
	const said = isKept ? 'persistent' : 'the browser may delete it';
	await whenNew(core, 'storage', said, () => logbook.write('storage', { note: said }));
	if (isKept) await core.database.notices.delete('storage');
	else await core.database.notices.put(noticeOf('STORAGE', 'storage', core.now(), {}));
}

async function whenNew(
	{ database }: Core,
	key: string,
	value: string,
	say: () => Promise<void>
): Promise<void> {
	if ((await database.read<string>(key)) === value) return;
	await say();
	await database.write(key, value);
}
