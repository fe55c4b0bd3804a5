import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fontverter from 'fontverter'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const styles = readFileSync(path.join(here, '../../app/globals.css'), 'utf8')
const faces = readFileSync(path.join(here, 'type.css'), 'utf8')

describe('the fonts', () => {
  test('all that a first view can need, text, display, italic and sans, is within 40,000 bytes', () => {
    const sizes = ['serif', 'italic', 'sans'].map((name) => statSync(path.join(here, `${name}.woff2`)).size)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(40_000)
  })

  test.each(['serif', 'italic', 'sans'])('%s has exactly the letters that the stylesheet says it has', async (name) => {
    const said = new RegExp(`/${name}\\.woff2.*unicode-range: ([^;]+);`).exec(faces)?.[1] ?? ''
    const font = await fontverter.convert(readFileSync(path.join(here, `${name}.woff2`)), 'truetype')
    const letters = lettersOf(font)
    expect(letters).toContain('Õ'.charCodeAt(0))
    expect(rangesOf(said)).toEqual(letters)
  })
})

describe('the colours', () => {
  const tokens = new Map([...styles.matchAll(/--color-(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, ...pair]) => [name, pair] as const))
  const hues = [...styles.matchAll(/\.(hue-\w+) \{ --hue: light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, ...pair]) => [name, pair] as const)
  const inks = new Map([...tokens, ...hues])
  // Body text, standfirsts too, at the enhanced contrast; everything else at the minimum (WCAG 2.2, 1.4.6 and 1.4.3).
  const least = (ink: string, ground: string) => (ink === 'ink' || (ink === 'soft' && ground === 'paper') ? 7 : 4.5)
  const pairs = [...inks.keys()]
    .filter((name): name is string => name !== undefined && !['paper', 'raised', 'sponsored', 'rule', 'heavy'].includes(name))
    .flatMap((ink) => ['paper', 'raised', 'sponsored'].map((ground) => [ink, ground] as const))

  test('are read from the stylesheet', () => {
    expect([tokens.size, hues.length]).toEqual([9, 8])
  })

  test.each(pairs)('%s on %s can be read, in light and dark', (ink, ground) => {
    for (const scheme of [0, 1])
      expect(contrast(inks.get(ink)?.[scheme] ?? '', tokens.get(ground)?.[scheme] ?? '')).toBeGreaterThanOrEqual(least(ink, ground))
  })
})

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function rangesOf(text: string): number[] {
  return text.split(',').flatMap((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

/** Every letter of the font's map, by its segments (OpenType 1.9, "cmap", format 4). */
function lettersOf(font: Buffer): number[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
  const cmap = font.subarray(font.readUInt32BE((tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0) + 8))
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8))
  const at = offsets.find((offset) => cmap.readUInt16BE(offset) === 4) ?? 0
  const size = cmap.readUInt16BE(at + 6)
  return Array.from({ length: size / 2 }, (_, i) => [cmap.readUInt16BE(at + 16 + size + i * 2), cmap.readUInt16BE(at + 14 + i * 2)] as const)
    .filter(([from]) => from !== 0xffff)
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
}
