/** Name of the file, beside the reader's modules, that says which of them pages begin with. */
export const ENTRY = 'entry.json'
