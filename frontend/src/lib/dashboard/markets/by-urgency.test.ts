import { expect, test } from 'vitest';
import { byUrgency } from './by-urgency.ts';

const NOW = Date.parse('2026-12-01T12:00:00Z');

function invitation(
	startsAt: string,
	endsAt: string,
	state: 'PLANNED' | 'OPEN' | 'CLOSED',
	answer: 'INVITED' | 'ACCEPTED' | 'DECLINED'
) {
	return { market: { startsAt, endsAt, state }, stall: { state: answer } };
}

const next = invitation('2026-12-10T10:00:00Z', '2026-12-12T18:00:00Z', 'PLANNED', 'ACCEPTED');
const running = invitation('2026-11-30T10:00:00Z', '2026-12-02T18:00:00Z', 'OPEN', 'ACCEPTED');
const unanswered = invitation('2027-01-10T10:00:00Z', '2027-01-12T18:00:00Z', 'PLANNED', 'INVITED');
const missed = invitation('2026-10-01T10:00:00Z', '2026-10-02T18:00:00Z', 'PLANNED', 'INVITED');
const closed = invitation('2026-09-01T10:00:00Z', '2026-09-02T18:00:00Z', 'CLOSED', 'ACCEPTED');
const declined = invitation('2026-12-20T10:00:00Z', '2026-12-21T18:00:00Z', 'PLANNED', 'DECLINED');
const unclosed = invitation('2026-11-20T10:00:00Z', '2026-11-21T18:00:00Z', 'OPEN', 'ACCEPTED');

test('what is to be answered stands first, what is over last', () => {
	const all = [next, unanswered, closed, declined, running, missed, unclosed];

	expect(byUrgency(all, NOW)).toEqual({
		asked: [unanswered],
		coming: [unclosed, running, next],
		past: [declined, missed, closed]
	});
});
