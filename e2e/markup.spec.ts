/** Markup: every kind of page is valid HTML by a validator that is not ours. */
import { HtmlValidate } from 'html-validate'
import { ask, expect, pages, test } from './site'

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-trailing-whitespace': 'off' } })

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: valid HTML`, async () => {
    const { results } = await validator.validateString((await ask(address)).text)
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} (${selector ?? ''} ${line}:${column})`),
      ),
    ).toEqual([])
  })
}
