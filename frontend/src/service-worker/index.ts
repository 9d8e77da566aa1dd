/**
 * One program with two tasks; the address it is registered under says which. A browser that opens the till
 * gets the till's worker, every other one the shop's; a till is never replaced by the shop (decision 0020).
 */
import { self } from '$app/service-worker';
import { isTillWorker } from '#lib/worker-addresses.ts';
import { startPush } from './push.ts';
import { startShop } from './shop.ts';
import { startTill } from './till.ts';

if (isTillWorker(self.location.href)) startTill();
else startShop();
startPush();
