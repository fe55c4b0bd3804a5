import { describe, expect, it } from 'vitest'
import { early, lean } from './lean.mjs'

const GOES: readonly [what: string, html: string][] = [
  ['a script of the framework', '<script src="/_next/static/chunks/main.js" async=""></script>'],
  ['the same with its attributes the other way round', '<script async="" src="/_next/static/chunks/main.js"></script>'],
  ['a script for old browsers', '<script src="/_next/static/chunks/polyfills.js" noModule=""></script>'],
  ['a module of the framework', '<script type="module" src="/_next/static/chunks/main.js"></script>'],
  ['an inline script', '<script>self.__next_f.push([1,"a \\u003c/script> b"])</script>'],
  ['an inline script over lines', '<script id="_R_">\n(self.__next_f=self.__next_f||[]).push([0])\n</script>'],
  ['an inline module', '<script type="module">import "/assets/elements.js"</script>'],
  ['an import map', '<script type="importmap">{"imports":{}}</script>'],
  ['a script of another site', '<script src="https://evil.example/assets/x.js"></script>'],
  ['a script of another site, without a scheme', '<script src="//evil.example/assets/x.js"></script>'],
  ['a script that only says that it is ours', '<script data-src="/assets/x.js" src="/_next/x.js"></script>'],
  ['a script that only says that it is data', '<script data-type="application/ld+json">alert(1)</script>'],
  ['a script in capitals', '<SCRIPT SRC="/_next/x.js"></SCRIPT>'],
  ['a script with a space at its end', '<script>alert(1)</script >'],
  ['the preload of a script', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>'],
  ['the same with its attributes the other way round', '<link href="/_next/static/chunks/main.js" as="script" rel="preload"/>'],
  ['the preload of a module', '<link rel="modulepreload" href="/_next/static/chunks/main.js"/>'],
  ['the preload of a script in a folder of our name', '<link rel="preload" as="script" href="/_next/assets/main.js"/>'],
  ...['$', '/$', '$?', '$!', '$~', '&', '/&', 'F', 'F!', ' ', 'html', 'head', 'body'].map((mark): [string, string] => [
    `React's mark <!--${mark}-->`,
    `<!--${mark}-->`,
  ]),
  ['the place of what comes later', '<template id="B:0"></template>'],
  ['the place of a part that comes later', '<template id="P:1f"></template>'],
  ['an empty part that came later', '<div hidden id="S:0"></div>'],
  ['the empty place of the head', '<div hidden=""><!--$--><!--/$--></div>'],
]

const STAYS: readonly [what: string, html: string][] = [
  ['our own module', '<script type="module" src="/assets/elements-e1ab9fa08864.js"></script>'],
  ['the same with its attributes the other way round', '<script src="/assets/elements-e1ab9fa08864.js" type="module"></script>'],
  ['structured data', '<script type="application/ld+json">{"headline":"\\u003c/script>\\u003cscript>alert(1)"}</script>'],
  ['speculation rules', '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/*"}}]}</script>'],
  ['the preload of our module', '<link rel="modulepreload" href="/assets/elements-e1ab9fa08864.js"/>'],
  ['the style sheet', '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'],
  ['the preload of a font', '<link rel="preload" href="/_next/static/media/text.woff2" as="font" crossorigin="" type="font/woff2"/>'],
  ['the preload of a picture', '<link rel="preload" as="image" imageSrcSet="/pictures/a-480.webp 480w" fetchPriority="high"/>'],
  ['links of the head', '<link rel="canonical" href="https://small.example/"/><link rel="alternate" type="application/rss+xml" href="/feed.xml"/>'],
  ['text about scripts', '<p>Write &lt;script src=&quot;/_next/x.js&quot;&gt;alert(1)&lt;/script&gt; and &lt;!--$--&gt;.</p>'],
  ['text about scripts in code', '<pre><code>&lt;script&gt;self.__next_f&lt;/script&gt;</code></pre>'],
  ['text about scripts in an attribute', '<img alt="&lt;script&gt;alert(1)&lt;/script&gt;" src="/pictures/a-480.webp"/>'],
  ['a link to a page about scripts', '<a href="/craft/script-as=&quot;script&quot;">script</a>'],
  ['a template of ours', '<template id="menu"><p>x</p></template>'],
  ['a part that is hidden', '<div hidden="">Later</div>'],
  ['an empty part of ours', '<div></div><div class="ad"></div>'],
]

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}<title>The bell</title></head><body><p>It rings.</p>${body}<p>In fog.</p></body></html>`

describe('a lean page', () => {
  it.each(GOES)('is without %s', (_what, html) => {
    expect(lean(page(html, ''))).toBe(page('', ''))
    expect(lean(page('', html))).toBe(page('', ''))
  })

  it.each(STAYS)('keeps %s', (_what, html) => {
    expect(lean(page(html, html))).toBe(page(html, html))
  })

  it('keeps what stands between two scripts, and nothing of them', () => {
    expect(lean('<script>a</script><p>One</p><script type="application/ld+json">{}</script><script>b</script><p>Two</p>')).toBe(
      '<p>One</p><script type="application/ld+json">{}</script><p>Two</p>',
    )
  })

  it('joins the texts that React keeps apart', () => {
    expect(lean('<p>By <!-- -->Meri<!-- --> and <!-- -->Jaan</p>')).toBe('<p>By Meri and Jaan</p>')
  })

  it('is as lean as it gets the first time', () => {
    const all = page(GOES.map(([, html]) => html).join(''), STAYS.map(([, html]) => html).join(''))
    expect(lean(lean(all))).toBe(lean(all))
    expect(lean(all)).toBe(page('', STAYS.map(([, html]) => html).join('')))
  })

  it('has no script but our own, however many there were', () => {
    const all = page(GOES.map(([, html]) => html).join(''), [...GOES, ...STAYS].map(([, html]) => html).join(''))
    const scripts = lean(all).match(/<script\b[^>]*>/gi) ?? []
    expect(scripts.length).toBe(4)
    for (const script of scripts) expect(script).toMatch(/ src="\/assets\/| type="(application\/ld\+json|speculationrules)"/)
  })
})

describe('early', () => {
  it('says what the first paint waits for first, then the fonts', () => {
    const head = `<link rel="preload" as="font" type="font/woff2" href="/a.woff2" crossorigin="anonymous"/><link rel="stylesheet" href="/a.css"/>
      <script src="/assets/first.js"></script><script type="module" src="/assets/later.js"></script><script type="application/ld+json">{}</script>`
    expect(early(`<html><head>${head}</head><body><script src="/assets/x.js"></script></body></html>`)).toBe(
      '</a.css>; rel=preload; as=style, </assets/first.js>; rel=preload; as=script, </a.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
    )
  })

  it('says nothing of a page without any', () => {
    expect(early('<html><head><title>A</title></head></html>')).toBe('')
  })
})
