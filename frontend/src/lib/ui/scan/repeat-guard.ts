/** A code that has been out of sight for so long is meant again when it comes back. */
const FORGOTTEN_AFTER_MS = 1500;

/** A camera sees the same tag many times a second; it is one scan until the tag has gone. */
export class RepeatGuard {
	readonly #seen = new Map<string, number>();

	/** Those of `texts` that were not in sight a moment ago; `now` in milliseconds. */
	fresh(texts: readonly string[], now: number): string[] {
		const fresh = texts.filter(
			(text) => now - (this.#seen.get(text) ?? Number.NEGATIVE_INFINITY) > FORGOTTEN_AFTER_MS
		);
		for (const text of texts) this.#seen.set(text, now);
		return [...new Set(fresh)];
	}
}
