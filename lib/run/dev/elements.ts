/** The reader's script while somebody writes: the same, and what keeps the page as the files are. */
import './page'
import '@/components/elements'
