import { graphql } from '#lib/graphql/request.ts';
import { getLocale } from '#lib/i18n.ts';
import type { Ways } from './send-in-parts.ts';
import { BeginPictureUploadDocument, FinishPictureUploadDocument } from './Uploading.gql.ts';

/** The browser's own network. */
export const browserWays: Ways = {
	async begin(id, product, size) {
		const variables = { id, product, size };
		return (await graphql(fetch, BeginPictureUploadDocument, variables)).beginPictureUpload;
	},
	async finish(id) {
		return (await graphql(fetch, FinishPictureUploadDocument, { id })).finishPictureUpload.problems;
	},
	put,
	pause
};

/** `fetch` cannot tell how much has gone. */
function put(
	url: string,
	bytes: Blob,
	gone: (count: number) => void
): Promise<{ status: number; body: string }> {
	const request = new XMLHttpRequest();
	request.open('PUT', url);
	if (url.startsWith('/')) {
		request.setRequestHeader('x-matricia-client', 'web'); // another site's form cannot set it
		request.setRequestHeader('accept-language', getLocale());
		request.setRequestHeader('content-type', 'application/octet-stream');
	}
	request.upload.onprogress = ({ loaded }) => {
		gone(loaded);
	};
	return new Promise((resolve, reject) => {
		request.onload = () => {
			resolve({ status: request.status, body: request.responseText });
		};
		request.onerror = () => {
			reject(new Error('The network broke'));
		};
		request.send(bytes);
	});
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		const goOn = (): void => {
			clearTimeout(timer);
			removeEventListener('online', goOn);
			resolve();
		};
		const timer = setTimeout(goOn, milliseconds);
		addEventListener('online', goOn);
	});
}
