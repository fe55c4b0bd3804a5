/** The reader's whole script: every element that moves, bundled into one small module. Pages work without it. */
import './masthead/ear.element'
