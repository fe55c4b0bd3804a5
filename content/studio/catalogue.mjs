import w from './motifs/wheels.mjs';
import o from './motifs/words.mjs';
export const ARTICLES = Object.entries({...w,...o}).map(([k,v])=>['2026/11',k,v]);
export const AUTHORS = [];
