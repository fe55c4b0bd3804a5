import { notFound } from 'next/navigation'
import { draftMode } from 'next/headers'
import { connection } from 'next/server'
import { askAsReader } from '@/lib/content/readers'
import { store } from '@/lib/content/store'
export function generateStaticParams() { return store().index.rows.filter(r=>r.status==='ready').slice(0,5).map(({section,slug})=>({section,slug})) }
export default async function P({params}: {params: Promise<{section:string, slug:string}>}) { const {slug}=await params; if ((await draftMode()).isEnabled) { await connection(); return <p>draft {Date.now()}</p> } const p = await askAsReader(store().index.id, 'article', slug); if (!p) notFound(); return <main><h1>{p.article.headline}</h1><p>{p.article.standfirst}</p></main> }
