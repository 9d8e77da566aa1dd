import type { ErrorKind } from '#lib/error.ts';
import type { ColorScheme } from '#lib/color-scheme.ts';
import type { Origins } from '#lib/server/origins.ts';
import type { ProductCardFragment } from '#lib/storefront/ProductCard.gql.ts';

declare global {
	namespace App {
		interface Error {
			kind: ErrorKind;
			/** Pieces to look at instead of one that is gone. */
			similar?: readonly ProductCardFragment[];
			/** Of a shop where she helps, who can let her open this page. */
			owners?: readonly string[];
		}
		interface Locals {
			colorScheme: ColorScheme;
			/** What the page is being made from. */
			origins: Origins;
		}
	}
}

export {};
