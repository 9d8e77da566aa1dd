/** A language of ours → its name in the API. */
export const LANGUAGE_CODES: ReadonlyMap<string, 'FR' | 'EN' | 'AR'> = new Map([
	['fr', 'FR'],
	['en', 'EN'],
	['ar', 'AR']
] as const);
