import { DELIVERED_TO } from '../countries.ts';

/** Where a way of delivery goes: one of the usual zones, or countries of her choice. */
export type Zone = 'home' | 'abroad' | 'everywhere' | 'chosen';

export const ZONES: readonly Zone[] = ['home', 'abroad', 'everywhere', 'chosen'];
/** Monaco is served by La Poste at its prices of France. */
const HOME = ['FR', 'MC'];
const ABROAD = DELIVERED_TO.filter((code) => !HOME.includes(code));

const USUAL: Record<Exclude<Zone, 'chosen'>, readonly string[]> = {
	home: HOME,
	abroad: ABROAD,
	everywhere: DELIVERED_TO
};

/** The countries of a zone; of `chosen`, those that she ticked. */
export const countriesOf = (zone: string, ticked: readonly string[]): readonly string[] =>
	zone === 'home' || zone === 'abroad' || zone === 'everywhere' ? USUAL[zone] : ticked;

/** The zone that has exactly these countries. */
export function zoneOf(countries: readonly string[]): Zone {
	const wanted = [...countries].sort().join();
	const usual = ZONES.find((zone) => zone !== 'chosen' && USUAL[zone].toSorted().join() === wanted);
	return usual ?? 'chosen';
}
