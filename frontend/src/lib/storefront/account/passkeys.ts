/** Passkeys in the browser: asks the identity API for options, and the device for its answer. */

const API = '/_allauth/browser/v1';

export interface Asked {
	readonly status: number;
	readonly credential?: string;
}

/** Whether this browser can make and use passkeys here; never on the server. */
export const hasPasskeys = (): boolean =>
	typeof PublicKeyCredential !== 'undefined' &&
	'parseRequestOptionsFromJSON' in PublicKeyCredential &&
	'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Whether the browser offers passkeys inside the field of the e-mail address. */
export const offersInField = async (): Promise<boolean> =>
	hasPasskeys() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false);

/**
 * Has the device sign in. Answers the API's status, and the credential as JSON when there is one;
 * status 0: she closed the device's window.
 */
export async function signWithPasskey(options: CredentialRequestOptions = {}): Promise<Asked> {
	const asked = await optionsFrom(`${API}/auth/webauthn/login`);
	if (!asked.publicKey) return { status: asked.status };
	const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
		asked.publicKey as PublicKeyCredentialRequestOptionsJSON
	);
	return answerOf(() => navigator.credentials.get({ ...options, publicKey }));
}

/** Has the device make a passkey; answers as `signWithPasskey`. 401: she must sign in again first. */
export async function makePasskey(): Promise<Asked> {
	const asked = await optionsFrom(`${API}/account/authenticators/webauthn?passwordless`);
	if (!asked.publicKey) return { status: asked.status };
	const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
		asked.publicKey as PublicKeyCredentialCreationOptionsJSON
	);
	return answerOf(() => navigator.credentials.create({ publicKey }));
}

async function optionsFrom(path: string): Promise<{ status: number; publicKey?: unknown }> {
	const response = await fetch(path, { headers: { accept: 'application/json' } });
	if (response.status !== 200) return { status: response.status };
	const { data } = (await response.json()) as {
		data: Partial<Record<'request_options' | 'creation_options', { publicKey: unknown }>>;
	};
	const { publicKey } = data.request_options ?? data.creation_options ?? {};
	return { status: 200, publicKey };
}

async function answerOf(ask: () => Promise<Credential | null>): Promise<Asked> {
	try {
		const credential = await ask();
		if (!credential) return { status: 0 };
		return { status: 200, credential: JSON.stringify(credential) };
	} catch (reason) {
		// She closed the window, the form asked anew, or the device has none: nothing is broken.
		if (reason instanceof DOMException) return { status: 0 };
		throw reason;
	}
}
