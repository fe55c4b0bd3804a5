/** How Contentlayer collects the paper's texts: bodies as trees. Fields are the check's business alone, which names line and mend, see `lib/content/check`. */
import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import { bodyTree, bodyTreeFrom } from './lib/content/press/tree'
import { contentDir } from './lib/env'

const documents = (name: string, folder: string) =>
  defineDocumentType(() => ({ name, filePathPattern: `${folder}/**/*.mdx`, contentType: 'markdown', fields: {} }))

/**
 * @param folder absolute.
 * @param made the tree of a text that has been made of it already, as JSON; without it, each text is parsed.
 */
export const source = (folder: string, made?: (text: string) => string | undefined) =>
  makeSource({
    contentDirPath: folder,
    contentDirInclude: ['articles', 'authors', 'pages'],
    documentTypes: [documents('Article', 'articles'), documents('Author', 'authors'), documents('HousePage', 'pages')],
    markdown: made ? bodyTreeFrom(made) : bodyTree,
    disableImportAliasWarning: true,
    onUnknownDocuments: 'fail',
    // To hold ten thousand times thirty fields of a known shape took Contentlayer longer than all the rest.
    onExtraFieldData: 'ignore',
    onMissingOrIncompatibleData: 'fail',
  })

export default source(contentDir())
