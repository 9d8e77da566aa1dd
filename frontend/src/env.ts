import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
	BACKEND_URL: {
		description: 'Where Django listens, as seen from this server',
		schema: (value) => {
			const url = value || 'http://127.0.0.1:8001';
			if (!/^https?:\/\//.test(url))
				throw new Error('BACKEND_URL must start with http:// or https://');
			return url.replace(/\/$/, '');
		}
	}
});
