// An object as a sentence names it. Filled by the model, worded by each language.
export interface Thing {
  /** Python's name of its type. */
  readonly type: string;
  /** A name bound to it, if one is worth saying. */
  readonly name: string | null;
  /** Its repr where that says more than an address (numbers, short strings). */
  readonly value: string | null;
  /** Its address, shortened. */
  readonly address: string;
}
