import { TILL_WORKER } from '#lib/worker-addresses.ts';
import type { TillApi } from '../sync/api.ts';
import { Database } from '../store/database.ts';

/** What a till stands on: its store, its server, its clocks. */
export interface Environment {
	readonly database: Database;
	readonly api: TillApi;
	/** Milliseconds of the wall clock, which somebody may set. */
	readonly now: () => number;
	/** Milliseconds of a clock that nobody can set. */
	readonly monotonic: () => number;
	/** Of this program. */
	readonly version: string;
	/** Address of the service worker; null while developing, where every change must show. */
	readonly worker: string | null;
	/** What the browser calls itself. */
	readonly agent: string;
	/** Survives a reload, not the end of the browser's window. */
	readonly session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
	/** Asks the browser not to delete what is stored; whether it agreed. */
	readonly persist: () => Promise<boolean>;
}

export async function browserEnvironment(): Promise<Environment> {
	const [{ graphqlApi }, { dev, version }] = await Promise.all([
		import('../sync/graphql-api.ts'),
		import('$app/env')
	]);
	return {
		database: new Database(),
		api: graphqlApi,
		now: Date.now,
		monotonic: () => performance.now(),
		version,
		worker: dev ? null : TILL_WORKER,
		agent: navigator.userAgent,
		session: sessionStorage,
		persist: async () => {
			const { storage } = navigator;
			return (await storage.persisted()) || (await storage.persist());
		}
	};
}
