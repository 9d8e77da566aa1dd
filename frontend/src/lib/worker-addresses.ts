/** Where the service worker is registered from. Both addresses give the same file; see `src/service-worker`. */
export const SHOP_WORKER = '/service-worker.js';
export const TILL_WORKER = '/service-worker.js?till';

export const isTillWorker = (address: string): boolean => new URL(address).search === '?till';
