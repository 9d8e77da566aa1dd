import { askIdentityAt, type IdentityAnswer } from './identity.ts';

/** A device that signs her in; times are in seconds since 1970. */
export interface Passkey {
	readonly id: number;
	readonly name: string;
	readonly created_at: number;
	readonly last_used_at: number | null;
}

type Fetch = typeof globalThis.fetch;

const KEYS = '/account/authenticators';
const LONGEST_NAME = 100;

/** Those of the person who is signed in, oldest first; null for a guest. */
export async function passkeysOf(fetch: Fetch): Promise<Passkey[] | null> {
	const { status, data } = await askIdentityAt(fetch, KEYS, { method: 'GET' });
	if (status !== 200) return null;
	return (data as Passkey[]).toSorted((one, other) => one.created_at - other.created_at);
}

/** Signs in; answers the API's status. */
export async function signInWith(fetch: Fetch, credential: unknown): Promise<number> {
	const body = { credential };
	return (await askIdentityAt(fetch, '/auth/webauthn/login', { body })).status;
}

/** Keeps a new one. 401: she must sign in again first; 409: her address is not confirmed. */
export const addPasskey = (
	fetch: Fetch,
	name: string,
	credential: unknown
): Promise<IdentityAnswer> =>
	askIdentityAt(fetch, `${KEYS}/webauthn`, {
		body: { name: fittingName(name), credential, passwordless: true }
	});

export const renamePasskey = (fetch: Fetch, id: string, name: string): Promise<IdentityAnswer> =>
	askIdentityAt(fetch, `${KEYS}/webauthn`, {
		method: 'PUT',
		body: { id, name: fittingName(name) }
	});

export const removePasskey = (fetch: Fetch, id: string): Promise<IdentityAnswer> =>
	askIdentityAt(fetch, `${KEYS}/webauthn`, { method: 'DELETE', body: { authenticators: [id] } });

/** What the browser's device answered, as a form carries it; undefined if it is not JSON. */
export function credentialIn(form: FormData): unknown {
	try {
		return JSON.parse(String(form.get('credential')));
	} catch {
		return undefined;
	}
}

const fittingName = (name: string): string => name.trim().slice(0, LONGEST_NAME);
