/** schema.org's Organization and WebSite: who runs the platform, and how it is searched. */
export function organizationData(origin: string): object {
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'Organization',
				'@id': `${origin}/#organization`,
				name: 'MATRICIA',
				url: `${origin}/`,
				logo: `${origin}/till-512.png`,
				parentOrganization: { '@type': 'Organization', name: 'ICMAAE' }
			},
			{
				'@type': 'WebSite',
				'@id': `${origin}/#website`,
				name: 'MATRICIA',
				url: `${origin}/`,
				publisher: { '@id': `${origin}/#organization` },
				potentialAction: {
					'@type': 'SearchAction',
					target: `${origin}/search?q={search_term_string}`,
					'query-input': 'required name=search_term_string'
				}
			}
		]
	};
}

interface Listed {
	readonly name: string;
	/** Within the site. */
	readonly path: string;
}

/** schema.org's ItemList, in the order of the page. */
export function listData(items: readonly Listed[], origin: string): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'ItemList',
		numberOfItems: items.length,
		itemListElement: items.map(({ name, path }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			url: new URL(path, origin).href
		}))
	};
}

interface Held {
	readonly name: string;
	readonly summary: string;
	readonly place: string;
	readonly address: string;
	readonly startsAt: string;
	readonly endsAt: string;
}

/** schema.org's Event: a market that anybody may visit. */
export function marketData(market: Held, address: URL): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'Event',
		name: market.name,
		description: market.summary,
		startDate: market.startsAt,
		endDate: market.endsAt,
		eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
		eventStatus: 'https://schema.org/EventScheduled',
		isAccessibleForFree: true,
		location: { '@type': 'Place', name: market.place, address: market.address },
		organizer: { '@type': 'Organization', name: 'MATRICIA', url: `${address.origin}/` },
		url: address.href
	};
}
