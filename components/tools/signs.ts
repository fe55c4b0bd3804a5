/** The tools' own signs, 20 px, one weight, in the colour of the text. */

export const STROKES = {
  text: 'M2 15.5 6.5 4.5 11 15.5M3.6 11.5h5.8M12 15.5l3-7.5 3 7.5M13 13h4',
  save: 'M5.5 3.5h9v13L10 13l-4.5 3.5z',
  listen: 'M3.5 12v-1.5a6.5 6.5 0 0 1 13 0V12M3.5 12h3v4.5h-2a1 1 0 0 1-1-1zM16.5 12h-3v4.5h2a1 1 0 0 0 1-1z',
  share: 'M10 12.5v-9M6.5 6.5 10 3l3.5 3.5M6.5 9.5h-2v7h11v-7h-2',
  cite: 'M8 5.5c-3 1-4.5 3-4.5 6a2.2 2.2 0 1 0 2.2-2.2M16.5 5.5c-3 1-4.5 3-4.5 6a2.2 2.2 0 1 0 2.2-2.2',
  close: 'M5 5l10 10M15 5 5 15',
  play: 'M6.5 4v12l9-6z',
  pause: 'M7 4.5v11M13 4.5v11',
  stop: 'M5.5 5.5h9v9h-9z',
} as const

const SVG = 'http://www.w3.org/2000/svg'

export function sign(name: keyof typeof STROKES): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [key, value] of Object.entries({ viewBox: '0 0 20 20', class: 'sign', 'aria-hidden': 'true' })) svg.setAttribute(key, value)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', STROKES[name])
  svg.append(path)
  return svg
}
