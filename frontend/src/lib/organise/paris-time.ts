const PARIS = 'Europe/Paris';
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** An instant as `<input type="datetime-local">` takes it, on the clocks of Paris: `2026-12-05T10:00`. */
export function parisInput(instant: string): string {
	return new Date(new Date(instant).getTime() + offsetAt(new Date(instant)))
		.toISOString()
		.slice(0, 16);
}

/** The instant when the clocks of Paris show this; null for what is no date. */
export function parisInstant(local: string): string | null {
	const asUtc = LOCAL.test(local) ? new Date(`${local}:00Z`) : null;
	if (!asUtc || Number.isNaN(asUtc.getTime())) return null;
	const guess = new Date(asUtc.getTime() - offsetAt(asUtc));
	// Within hours of a change of clocks, the offset of the guess is the right one.
	return new Date(asUtc.getTime() - offsetAt(guess)).toISOString();
}

/** Milliseconds that Paris is ahead of UTC. */
function offsetAt(instant: Date): number {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: PARIS,
		timeZoneName: 'longOffset'
	}).formatToParts(instant);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, hours = '0', minutes = '0'] = /GMT\+(\d{2}):(\d{2})/.exec(name) ?? [];
	return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
