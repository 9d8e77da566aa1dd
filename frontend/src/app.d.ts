import type { ErrorKind } from '#lib/error.ts';
import type { ColorScheme } from '#lib/color-scheme.ts';

declare global {
	namespace App {
		interface Error {
			kind: ErrorKind;
		}
		interface Locals {
			colorScheme: ColorScheme;
		}
	}
}

export {};
