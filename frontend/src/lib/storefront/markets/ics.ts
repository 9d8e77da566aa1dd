export interface Held {
	readonly slug: string;
	readonly name: string;
	readonly summary: string;
	readonly place: string;
	readonly address: string;
	readonly startsAt: string;
	readonly endsAt: string;
}

const OCTETS = 75;

/** A calendar (RFC 5545) of these markets; `pageOf` gives the address of a market's page. */
export function calendar(
	markets: readonly Held[],
	{ host, now, pageOf }: { host: string; now: Date; pageOf: (slug: string) => string }
): string {
	const events = markets.flatMap((market) => [
		'BEGIN:VEVENT',
		`UID:market-${market.slug}@${host}`,
		`DTSTAMP:${instant(now)}`,
		`DTSTART:${instant(new Date(market.startsAt))}`,
		`DTEND:${instant(new Date(market.endsAt))}`,
		`SUMMARY:${escaped(market.name)}`,
		`DESCRIPTION:${escaped(market.summary)}`,
		`LOCATION:${escaped([market.place, market.address].filter(Boolean).join(', '))}`,
		`URL:${pageOf(market.slug)}`,
		'END:VEVENT'
	]);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//MATRICIA//markets//FR',
		'CALSCALE:GREGORIAN',
		...events,
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A response that calendars take. */
export const calendarResponse = (content: string): Response =>
	new Response(content, {
		headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'max-age=600' }
	});

/** `20261207T090000Z` */
const instant = (moment: Date): string =>
	moment
		.toISOString()
		.replace(/[-:]/g, '')
		.replace(/\.\d+Z$/, 'Z');

const escaped = (text: string): string =>
	text
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replace(/\r?\n/g, '\\n')
		.replace(/\r/g, '');

/** No line is longer than 75 octets; what follows begins with a space, and no character is cut in two. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	const parts = [''];
	let room = OCTETS;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (size > room) {
			parts.push('');
			room = OCTETS - 1;
		}
		parts[parts.length - 1] += character;
		room -= size;
	}
	return parts.join('\r\n ');
}
