/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LineMeasurementsFragment = { readonly id: string, readonly askedMeasurements: ReadonlyArray<string>, readonly measurements: ReadonlyArray<{ readonly name: string, readonly value: string }> };
