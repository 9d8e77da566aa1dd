/** What nothing changes on the home page once it is drawn. */
export { default as Hero } from '../Hero.svelte';
export { default as MarketTicket } from '../MarketTicket.svelte';
export { default as ShopCard } from '../ShopCard.svelte';
export { default as ShopFeature } from '../ShopFeature.svelte';
export { default as ThemeFeature } from '../ThemeFeature.svelte';
export { default as ShopCollectionCard } from './ShopCollectionCard.svelte';
