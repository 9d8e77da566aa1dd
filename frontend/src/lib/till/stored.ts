/** What a till keeps on its device, so that a reload or an empty battery loses nothing. */

/** Gives what was kept under `key`; null when there is nothing, or nothing readable. */
export function readStored<Value>(key: string, storage: Storage = localStorage): Value | null {
	try {
		const text = storage.getItem(key);
		return text === null ? null : (JSON.parse(text) as Value);
	} catch {
		return null;
	}
}

/** A full or forbidden storage must not stop a sale: the till then goes on from memory. */
export function writeStored(key: string, value: unknown, storage: Storage = localStorage): void {
	try {
		storage.setItem(key, JSON.stringify(value));
	} catch (reason) {
		console.warn(`The till could not keep ${key}`, reason);
	}
}
