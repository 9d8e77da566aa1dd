/** A `mailto:` address with subject and text, for the mail programme of the device. */
export function mailAddress(
	to: string,
	{ subject, body }: { readonly subject: string; readonly body: string }
): string {
	const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
	return `mailto:${encodeURIComponent(to.trim()).replace('%40', '@')}?${query}`;
}
