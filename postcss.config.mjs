/** Tailwind, as Next runs it. */
export default { plugins: { '@tailwindcss/postcss': {} } }
