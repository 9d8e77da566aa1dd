/** What nothing changes on the page of a theme once it is drawn. */
export { default as ThemeClaims } from '../claims/ThemeClaims.svelte';
export { default as ThemeHeading } from './ThemeHeading.svelte';
