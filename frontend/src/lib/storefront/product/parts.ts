/** What nothing changes on the page of a piece once it is drawn. */
export { default as ClaimList } from '../claims/ClaimList.svelte';
export { default as RatingLine } from '../reviews/RatingLine.svelte';
export { default as ReviewSection } from '../reviews/ReviewSection.svelte';
export { default as ShopAway } from '../ShopAway.svelte';
export { default as ShopFeature } from '../ShopFeature.svelte';
export { default as Description } from './Description.svelte';
export { default as FactsOfPiece } from './FactsOfPiece.svelte';
export { default as SizeHelp } from './SizeHelp.svelte';
export { default as ThemeLabels } from './ThemeLabels.svelte';
