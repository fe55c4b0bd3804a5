import { expect, it } from 'vitest'
import { framedOf } from './embeds'

it.each([
  ['https://www.youtube.com/watch?v=abcdefghij_', 'https://www.youtube-nocookie.com/embed/abcdefghij_'],
  ['https://m.youtube.com/watch?feature=x&v=abcdefghij_&t=90s', 'https://www.youtube-nocookie.com/embed/abcdefghij_?start=90'],
  ['https://youtu.be/abcdefghij-?t=5', 'https://www.youtube-nocookie.com/embed/abcdefghij-?start=5'],
  ['https://www.youtube.com/shorts/abcdefghij_', 'https://www.youtube-nocookie.com/embed/abcdefghij_'],
  ['https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789?dnt=1'],
  ['https://player.vimeo.com/video/123456789?h=x', 'https://player.vimeo.com/video/123456789?dnt=1'],
  ['https://www.youtube.com/@channel', undefined],
  ['https://www.youtube.com/watch?v=../../evil', undefined],
  ['https://youtube.com.evil.example/watch?v=abcdefghij_', undefined],
  ['https://evil.example/watch?v=abcdefghij_', undefined],
  ['https://vimeo.com/about', undefined],
  ['https://iwc.wetlands.org/', undefined],
  ['nonsense', undefined],
])('%s is framed as %s', (address, frame) => {
  expect(framedOf(address)?.address).toBe(frame)
})
