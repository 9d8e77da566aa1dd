/** Who buys and where it goes, as typed; checked by the API. */
export interface Contact {
	readonly email: string;
	readonly name: string;
	readonly phone: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

interface Known {
	readonly viewer: { readonly name: string; readonly email: string } | null;
	/** Her last order, if she has ordered before. */
	readonly last: { readonly [Field in keyof Contact]?: string | null } | undefined;
	/** The address she has chosen among those she keeps, or her default. */
	readonly kept?: Omit<Contact, 'email'> | undefined;
	/** The country she has chosen: an address elsewhere is not proposed. */
	readonly goesTo?: string | undefined;
}

/** Reads the checkout form; a missing field is an empty one. */
export function contactFrom(form: FormData): Contact {
	const text = (name: keyof Contact): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return {
		email: text('email'),
		name: text('name'),
		phone: text('phone'),
		street: text('street'),
		postcode: text('postcode'),
		city: text('city'),
		country: text('country')
	};
}

/** What we know of her already, so that she types nothing twice. */
export const knownContact = ({ viewer, last, kept, goesTo }: Known): Contact => {
	const known = kept ?? last;
	const place = !goesTo || known?.country === goesTo ? known : undefined;
	return {
		email: viewer?.email ?? '',
		name: known?.name ?? viewer?.name ?? '',
		phone: kept?.phone ?? '',
		street: place?.street ?? '',
		postcode: place?.postcode ?? '',
		city: place?.city ?? '',
		country: place?.country ?? goesTo ?? 'FR'
	};
};
