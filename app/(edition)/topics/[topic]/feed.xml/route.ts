/** The newest articles on a topic, in full, as RSS. */
import { answerWithFeed } from '@/lib/feeds/answer-with-feed'

export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly topic: string }> }): Promise<Response> {
  return answerWithFeed(request, await params)
}
