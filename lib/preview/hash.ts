/** `npm run password`: asks for an e-mail and a password, and prints the entry for AUTHORS_ACCOUNTS. Nothing is kept. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { hashPassword } from './accounts'
import { plainEmail } from './email'

const { stdin, stdout, stderr } = process
let isSecret = false
// The terminal shows what is typed through this; prompts go to the error output, so that only the entry is on the standard one.
const echo = new Writable({ write: (chunk, _encoding, done) => void (isSecret ? done() : stderr.write(chunk, done)) })
const lines = createInterface({ input: stdin, output: echo, terminal: stdin.isTTY === true })
const answers = lines[Symbol.asyncIterator]()

async function ask(prompt: string, secretly: boolean): Promise<string> {
  if (stdin.isTTY) stderr.write(prompt)
  isSecret = secretly
  const { value } = await answers.next()
  if (secretly && stdin.isTTY) stderr.write('\n')
  isSecret = false
  return value ?? ''
}

try {
  const email = plainEmail(await ask('E-mail: ', false))
  if (!email) throw new Error('That is not an e-mail address.')
  stdout.write(`${email}=${await hashPassword(await ask('Password: ', true))}\n`)
} catch (error) {
  stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  lines.close()
}
