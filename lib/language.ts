/** Which way a language is written, and what words in one language say of themselves among words in another. */

/** Scripts written from right to left that living languages use (Unicode, Script and Bidi_Class). */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

export type Direction = 'ltr' | 'rtl'

/** @param language a tag by BCP 47; its likely script counts where it names none. */
export const directionOf = (language: string): Direction => (RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr')

/** Attributes for words in a language among those in another; none where they are the same (WCAG 2.2, 3.1.2). */
export const spoken = (language: string, around: string): { readonly lang?: string; readonly dir?: Direction } =>
  language === around ? {} : { lang: language, ...(directionOf(language) === directionOf(around) ? {} : { dir: directionOf(language) }) }
