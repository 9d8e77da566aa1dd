/** `2026-12-30` for `2026-12-31`: people say until when something holds, the API when it ends. */
export function lastDay(endsOn: string): string {
	const day = new Date(`${endsOn}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 1);
	return day.toISOString().slice(0, 10);
}
