interface Patience {
	readonly everyMs: number;
	readonly forMs: number;
}

/** Asks again and again until `isDone`, or until patience ends; gives the last answer. */
export async function waitUntil<Answer>(
	ask: () => Promise<Answer>,
	isDone: (answer: Answer) => boolean,
	{ everyMs, forMs }: Patience
): Promise<Answer> {
	const end = Date.now() + forMs;
	let answer = await ask();
	while (!isDone(answer) && Date.now() + everyMs <= end) {
		await new Promise((resolve) => setTimeout(resolve, everyMs));
		answer = await ask();
	}
	return answer;
}
