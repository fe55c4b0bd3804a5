/** How Contentlayer collects the paper's texts: front matter as it is, bodies as trees. The newsroom's check judges them, see `lib/content/check`. */
import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import { articleShape, authorShape, housePageShape } from './lib/content/check/schema'
import { bodyTree } from './lib/content/press/tree'
import { contentDir } from './lib/env'

/** Every field of a shape, taken as it is: types are the check's business, which names line and mend. */
const fieldsOf = (shape: { shape: object }) =>
  Object.fromEntries(Object.keys(shape.shape).map((name) => [name, { type: 'json' as const, required: false }]))

const terms = { timeZone: 'UTC', sections: ['any'] }

const documents = (name: string, folder: string, shape: { shape: object }) =>
  defineDocumentType(() => ({ name, filePathPattern: `${folder}/**/*.mdx`, contentType: 'markdown', fields: fieldsOf(shape) }))

export default makeSource({
  contentDirPath: contentDir(),
  contentDirInclude: ['articles', 'authors', 'pages'],
  documentTypes: [
    documents('Article', 'articles', articleShape(terms)),
    documents('Author', 'authors', authorShape),
    documents('HousePage', 'pages', housePageShape(terms)),
  ],
  markdown: bodyTree,
  disableImportAliasWarning: true,
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
})
