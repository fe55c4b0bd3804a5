import { describe, expect, it } from 'vitest'
import { clientAddress, createThrottle } from './throttle'

const MINUTE = 60_000
function clock() {
  let now = 1_000_000_000
  const pass = (milliseconds: number) => {
    now += milliseconds
  }
  return { now: () => now, pass }
}
const ann = { account: 'ann@paper.example', address: '192.0.2.1' }

describe('failed sign-ins', () => {
  it('shut an account at the sixth, and open it when the first is a quarter of an hour old', () => {
    const time = clock()
    const throttle = createThrottle(time.now)
    for (let i = 0; i < 5; i++) {
      expect(throttle.begin(ann)).toBe(0)
      time.pass(MINUTE)
    }
    expect(throttle.begin(ann)).toBe(10 * 60)
    expect(throttle.wait({ ...ann, address: '198.51.100.7' })).toBe(10 * 60)
    time.pass(10 * MINUTE - 1)
    expect(throttle.wait(ann)).toBe(1)
    time.pass(1)
    expect(throttle.begin(ann)).toBe(0)
  })

  it('do not grow by knocking at a shut door', () => {
    const time = clock()
    const throttle = createThrottle(time.now)
    for (let i = 0; i < 500; i++) throttle.begin(ann)
    time.pass(15 * MINUTE)
    expect(throttle.begin(ann)).toBe(0)
  })

  it('shut an address at the twenty-first, whatever names it tries', () => {
    const time = clock()
    const throttle = createThrottle(time.now)
    for (let i = 0; i < 20; i++) expect(throttle.begin({ account: `nobody-${i}@paper.example`, address: ann.address })).toBe(0)
    expect(throttle.begin({ account: 'bo@paper.example', address: ann.address })).toBe(60 * 60)
    expect(throttle.begin({ account: 'bo@paper.example', address: '198.51.100.7' })).toBe(0)
    time.pass(60 * MINUTE)
    expect(throttle.begin({ account: 'bo@paper.example', address: ann.address })).toBe(0)
  })

  it('are forgotten for the account with the right password, not for the address', () => {
    const throttle = createThrottle(clock().now)
    for (let i = 0; i < 4; i++) throttle.begin(ann)
    throttle.begin(ann)
    throttle.succeeded(ann)
    expect(throttle.wait(ann)).toBe(0)
    for (let i = 0; i < 16; i++) expect(throttle.begin({ account: `nobody-${i}@paper.example`, address: ann.address })).toBe(0)
    expect(throttle.wait({ account: 'bo@paper.example', address: ann.address })).toBeGreaterThan(0)
  })

  it('are not those that were never checked', () => {
    const throttle = createThrottle(clock().now)
    for (let i = 0; i < 50; i++) {
      expect(throttle.begin(ann)).toBe(0)
      throttle.dropped(ann)
    }
  })

  it('are remembered for ten thousand names and no more', () => {
    const throttle = createThrottle(clock().now)
    for (let i = 0; i < 5; i++) throttle.begin({ account: 'first', address: undefined })
    expect(throttle.wait({ account: 'first', address: undefined })).toBeGreaterThan(0)
    for (let i = 0; i < 10_000; i++) throttle.begin({ account: `${i}`, address: undefined })
    expect(throttle.wait({ account: 'first', address: undefined })).toBe(0)
  })
})

describe('the client’s address', () => {
  it.each([
    ['203.0.113.9', 0, undefined],
    [null, 0, undefined],
    ['203.0.113.9', 1, '203.0.113.9'],
    ['1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
    ['1.1.1.1,2.2.2.2 , 203.0.113.9 , 10.0.0.1', 2, '203.0.113.9'],
    ['203.0.113.9', 2, 'unknown'],
    ['', 1, 'unknown'],
    [null, 1, 'unknown'],
    ['203.0.113.9:5123', 1, '203.0.113.9'],
    ['::ffff:203.0.113.9', 1, '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', 1, '2001:db8:1:2'],
    ['2001:DB8:1:2::6', 1, '2001:db8:1:2'],
    ['[2001:0db8:0001:0002::6]:443', 1, '2001:db8:1:2'],
    ['2001:db8::1', 1, '2001:db8:0:0'],
  ])('in %j behind %i proxies is %s', (forwarded, proxies, address) => expect(clientAddress(forwarded, proxies)).toBe(address))
})
