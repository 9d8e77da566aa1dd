/** Gives a path of this site; anything that could lead elsewhere becomes the fallback. */
export function localPath(value: unknown, fallback: string): string {
	if (typeof value !== 'string' || !value.startsWith('/')) return fallback;
	const base = 'http://localhost';
	const url = URL.parse(value, base);
	return url?.origin === base ? url.pathname + url.search : fallback;
}
