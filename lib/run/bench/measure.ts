/** Runs a program and says what it cost: seconds by the clock, seconds of processor, and memory at its most, with every process that it starts. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { root } from '../steps'

export interface Cost {
  readonly code: number
  readonly seconds: number
  /** User and system time of it and all that it started. */
  readonly cpu: number
  /** Proportional memory of all its processes together, in MB; 0 where the system does not tell. */
  readonly peak: number
  readonly said: string
}

export async function measured(command: string, args: readonly string[], env: Record<string, string | undefined>, cwd = root): Promise<Cost> {
  const started = performance.now()
  // The shell tells what its children took (POSIX, `times`), on a channel of its own.
  const child = spawn('/bin/sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', command, ...args], {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let said = ''
  let times = ''
  let peak = 0
  const keep = (chunk: Buffer) => {
    said = (said + chunk).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    times += chunk
  })
  const look = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0))
  }, 500)
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)))
  clearInterval(look)
  const [user = 0, system = 0] = [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  )
  return { code, seconds: (performance.now() - started) / 1000, cpu: user + system, peak, said }
}

/** Proportional memory of a process and all below it, in MB. */
export function memoryOf(pid: number): number {
  return familyOf(pid).reduce((sum, member) => sum + kilobytesOf(member), 0) / 1024
}

/** Seconds of processor that a process and all below it have taken so far, 100 ticks a second. */
export function cpuOf(pid: number): number {
  return familyOf(pid).reduce((sum, member) => {
    const fields = read(`/proc/${member}/stat`)
      .replace(/^.*\) /, '')
      .split(' ')
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
  }, 0)
}

function kilobytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

function familyOf(pid: number): number[] {
  let all: string[] = []
  try {
    all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
  const parents = new Map(
    all.map((name) => [
      Number(name),
      Number(
        read(`/proc/${name}/stat`)
          .replace(/^.*\) \S+ /, '')
          .split(' ')[0],
      ),
    ]),
  )
  const family = [pid]
  for (let i = 0; i < family.length; i++) for (const [child, parent] of parents) if (parent === family[i]) family.push(child)
  return family
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
