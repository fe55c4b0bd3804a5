/** Tailwind, as Next runs it. Next makes the stylesheet small afterwards, for the browsers that package.json names; Tailwind itself would do it for older ones, in more bytes. */
export default { plugins: { '@tailwindcss/postcss': { optimize: false } } }
