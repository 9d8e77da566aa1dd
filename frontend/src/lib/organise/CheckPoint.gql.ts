/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What has to be done before the tills open (C. com. L310-2; C. conso. L224-59). */
export type CheckKey =
  | 'DECLARATION'
  | 'EXHIBITORS'
  | 'INSURANCE'
  | 'NO_WITHDRAWAL'
  | 'RECEIPT_NOTICE'
  | 'SITE';

export type CheckPointFragment = { readonly key: CheckKey, readonly label: string, readonly advice: string, readonly law: string, readonly isDone: boolean, readonly note: string, readonly doneBy: string, readonly doneAt: string | null, readonly hindrance: string };
