/**
 * The reader's script. What every page has is in it; what only some pages have is fetched when such an element stands
 * on the page, each as a module of its own. Pages work without any of it.
 */
import './masthead/ear.element'
import './tools/masthead-tools.element'

/** Elements by name, with the module that defines each. */
const ON_DEMAND: Readonly<Record<string, () => Promise<unknown>>> = {
  'standfirst-article-tools': () => import('./tools/article-tools.element'),
  'standfirst-saved': () => import('./tools/saved-list.element'),
  'standfirst-embed': () => import('./article/blocks/embed.element'),
  'standfirst-ad': () => import('./ad/ad.element'),
  'standfirst-ad-choice': () => import('./ad/ad-choice.element'),
  'standfirst-gallery': () => import('./article/blocks/gallery.element'),
}

for (const [name, fetch] of Object.entries(ON_DEMAND)) if (document.querySelector(name)) void fetch().catch(() => {})
