export interface Said {
	readonly title: string;
	readonly options: NotificationOptions;
}

/** What a message says (shops/services/notices/push.py); null for what is none, or leads elsewhere. */
export function saidIn(text: string, origin: string): Said | null {
	const { title, body, path, tag } = parsed(text);
	if (!title || !path || !URL.canParse(path, origin)) return null;
	const page = new URL(path, origin);
	if (page.origin !== origin) return null;
	const icon = '/shop-192.png';
	return { title, options: { body, tag, icon, dir: 'auto', data: page.href } };
}

/** Its texts; whatever else stands in it is left out. */
function parsed(text: string): Partial<Record<'title' | 'body' | 'path' | 'tag', string>> {
	try {
		const found: unknown = JSON.parse(text);
		if (typeof found !== 'object' || found === null) return {};
		return Object.fromEntries(
			Object.entries(found).filter(([, value]) => typeof value === 'string')
		);
	} catch {
		return {};
	}
}
