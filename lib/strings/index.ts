/** Every sentence that readers and authors meet, by language. A language is one object. */
import { publication } from '../publication'
import { en } from './en'
import { type Strings, stringsIn } from './languages'

export type { Strings }

/** The language in which sentences stand around a piece: its own, else the paper's, else English. */
export const languageAround = (language: string): string => [language, publication().language].find(stringsIn) ?? 'en'

/** Sentences in a language, by default the paper's; regions share those of their language. */
export const strings = (language: string = publication().language): Strings => stringsIn(languageAround(language)) ?? en
