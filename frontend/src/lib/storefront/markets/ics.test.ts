import { expect, test } from 'vitest';
import { calendar } from './ics.ts';

const market = {
	slug: 'noel',
	name: 'Marché; de Noël, à Issy',
	summary: 'Douze créatrices.\nOn essaie.',
	place: 'Hall',
	address: '14 quai des Lavandières, 92130 Issy',
	startsAt: '2026-12-07T10:00:00+01:00',
	endsAt: '2026-12-18T19:00:00+01:00'
};
const about = {
	host: 'm.example',
	now: new Date('2026-11-23T12:00:00Z'),
	pageOf: (slug: string) => `https://m.example/markets/${slug}`
};

test('a market is an event in universal time, its words escaped', () => {
	expect(calendar([market], about).split('\r\n')).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//MATRICIA//markets//FR',
		'CALSCALE:GREGORIAN',
		'BEGIN:VEVENT',
		'UID:market-noel@m.example',
		'DTSTAMP:20261123T120000Z',
		'DTSTART:20261207T090000Z',
		'DTEND:20261218T180000Z',
		'SUMMARY:Marché\\; de Noël\\, à Issy',
		'DESCRIPTION:Douze créatrices.\\nOn essaie.',
		'LOCATION:Hall\\, 14 quai des Lavandières\\, 92130 Issy',
		'URL:https://m.example/markets/noel',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]);
});

test('long lines are folded at 75 octets without cutting a letter', () => {
	const long = { ...market, summary: 'é'.repeat(120) };

	const lines = calendar([long], about).split('\r\n');

	expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
	expect(lines.join('\n').replaceAll('\n ', '')).toContain(`DESCRIPTION:${'é'.repeat(120)}`);
});
