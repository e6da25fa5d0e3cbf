import type { ReadText } from "./read-text";

let readers = 0;

/**
 * A reader whose answer is kept with the text, so that every rule may ask. To be called where a module is set up: each
 * call makes a reader of its own.
 */
export function once<T>(reader: (read: ReadText) => T): (read: ReadText) => T {
  const number = readers++;
  return (read) => read.kept(number, reader);
}
