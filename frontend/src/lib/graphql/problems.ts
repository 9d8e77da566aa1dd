/** A rule that the input broke, as every mutation's payload lists them. */
export interface Problem {
	readonly code: string;
	readonly message: string;
	readonly field?: string | null;
}

/** What the person reads beside each field; problems without a field stand under `''`. */
export function problemsByField(problems: readonly Problem[]): Record<string, string> {
	const byField: Record<string, string> = {};
	for (const { field, message } of problems) {
		const key = field ?? '';
		byField[key] = byField[key] ? `${byField[key]} ${message}` : message;
	}
	return byField;
}
