interface Asked {
	readonly market: {
		readonly startsAt: string;
		readonly endsAt: string;
		readonly state: 'PLANNED' | 'OPEN' | 'CLOSED';
	};
	readonly stall: { readonly state: 'INVITED' | 'ACCEPTED' | 'DECLINED' };
}

export interface ByUrgency<I> {
	/** To be answered. */
	readonly asked: I[];
	/** She comes, or is there; the next one first. */
	readonly coming: I[];
	/** Over, or declined; the latest first. */
	readonly past: I[];
}

/** What a designer has to see first among her invitations. `now` in milliseconds. */
export function byUrgency<I extends Asked>(invitations: readonly I[], now: number): ByUrgency<I> {
	const sorted = invitations.toSorted(
		(one, other) => Date.parse(one.market.startsAt) - Date.parse(other.market.startsAt)
	);
	const isOver = ({ market }: I): boolean =>
		market.state === 'CLOSED' || Date.parse(market.endsAt) < now;
	const ahead = sorted.filter((one) => !isOver(one));
	return {
		asked: ahead.filter(({ stall }) => stall.state === 'INVITED'),
		coming: sorted.filter((one) => one.stall.state === 'ACCEPTED' && one.market.state !== 'CLOSED'),
		past: sorted
			.filter(
				(one) =>
					one.market.state === 'CLOSED' ||
					one.stall.state === 'DECLINED' ||
					(one.stall.state === 'INVITED' && isOver(one))
			)
			.toReversed()
	};
}
