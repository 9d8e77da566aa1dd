import process from 'node:process';
import { createOrigin } from './server/origin.js';

const DRAIN_SECONDS = 10;

const { HOST = '127.0.0.1', PORT = '8000', BACKEND_URL = 'http://127.0.0.1:8001' } = process.env;
const { LOOPBACK_STRIPE_URL, TRUSTED_PROXIES = '0' } = process.env;

// SvelteKit's handler reads these when it is loaded; `stampVisitor` makes the headers trustworthy.
process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
process.env.HOST_HEADER = 'x-forwarded-host';
process.env.ADDRESS_HEADER = 'x-forwarded-for';
process.env.BODY_SIZE_LIMIT ??= '20M'; // photographs of products are uploaded through form actions

const built = new URL('./build/handler.js', import.meta.url).href;
const { handler } = await import(built).catch((/** @type {Error} */ reason) => {
	console.error(`The frontend is not built yet: run "npm run build" first. (${reason.message})`);
	process.exit(1);
});

const server = createOrigin({
	pages: handler,
	backendUrl: BACKEND_URL,
	loopbackStripeUrl: LOOPBACK_STRIPE_URL || undefined,
	trustedProxies: Number(TRUSTED_PROXIES)
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	const taken = error.code === 'EADDRINUSE';
	console.error(
		taken
			? `Port ${PORT} is already used by another program: stop it or choose another PORT.`
			: error.message
	);
	process.exit(1);
});
server.listen(Number(PORT), HOST, () => console.log(`Frontend on http://${HOST}:${PORT}`));

/** Lets running requests finish, then goes. */
function stop() {
	server.close(() => process.exit(0));
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), DRAIN_SECONDS * 1000).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
