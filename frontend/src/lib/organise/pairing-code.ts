/** A code for one device, good once and for ten minutes. */
export interface PairingCode {
	readonly code: string;
	/** Opens the till on the device; holds the code behind its `#`. */
	readonly url: string;
	/** `url` as a picture, a `data:` address. */
	readonly qr: string;
	readonly expiresAt: string;
}

/** `ABCD EFGH`: how it is read out and typed. */
export const readable = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** Whole seconds until then, never below 0. */
export const secondsLeft = (expiresAt: string, now: number): number =>
	Math.max(0, Math.ceil((new Date(expiresAt).getTime() - now) / 1000));

/** `9:05` */
export const clockOf = (seconds: number): string =>
	`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
