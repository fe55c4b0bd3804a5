/** Runs a program and says what it cost: seconds by the clock, seconds of processor, and memory at its most, with every process that it starts. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { root } from '../steps'

export interface Cost {
  readonly code: number
  readonly seconds: number
  /** User and system time of it and all that it started. */
  readonly cpu: number
  /** Cores that others took meanwhile: where it is not near 0, the clock says more than the program needs. */
  readonly others: number
  /** Proportional memory of all its processes together, in MB; 0 where the system does not tell, or nobody wants to know. */
  readonly peak: number
  readonly said: string
}

/**
 * @param weighs whether its memory is wanted: the system holds a process up while it counts its pages, which costs a tenth of its time when it is
 * done often, and still some of it once a second.
 */
export async function measured(command: string, args: readonly string[], env: Record<string, string | undefined>, weighs = false): Promise<Cost> {
  const started = performance.now()
  const busyBefore = busySeconds()
  const child = spawn(command, args, { cwd: root, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let peak = 0
  // By process, since Next ends some of its own without waiting for them, and the system forgets what those took.
  const taken = new Map<number, number>()
  const keep = (chunk: Buffer) => {
    said = (said + chunk).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  let looks = 0
  const look = setInterval(() => {
    const family = familyOf(child.pid ?? 0)
    for (const pid of family) taken.set(pid, Math.max(taken.get(pid) ?? 0, secondsOf(pid)))
    if (weighs && looks++ % 4 === 0) peak = Math.max(peak, family.reduce((sum, pid) => sum + kilobytesOf(pid), 0) / 1024)
  }, 250)
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)))
  clearInterval(look)
  const seconds = (performance.now() - started) / 1000
  const cpu = [...taken.values()].reduce((sum, each) => sum + each, 0)
  return { code, seconds, cpu, others: Math.max(0, (busySeconds() - busyBefore - cpu) / seconds), peak, said }
}

/** What all processors together have done since the machine began, what a machine above this one took from it included. */
function busySeconds(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0, stolen = 0] = (/^cpu +(.*)$/m.exec(read('/proc/stat'))?.[1] ?? '')
    .split(' ')
    .map(Number)
  return (user + nice + system + interrupts + soft + stolen) / 100
}

/** Proportional memory of a process and all below it, in MB. */
export function memoryOf(pid: number): number {
  return familyOf(pid).reduce((sum, member) => sum + kilobytesOf(member), 0) / 1024
}

/** What the system has given to a process and all below it, in MB: what `ps` and `top` call resident. */
export function rssOf(pid: number): number {
  return familyOf(pid).reduce((sum, member) => sum + Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${member}/status`))?.[1] ?? 0), 0) / 1024
}

/** Seconds of processor that a process and all below it have taken so far, 100 ticks a second. */
export function cpuOf(pid: number): number {
  return familyOf(pid).reduce((sum, member) => sum + secondsOf(member), 0)
}

function secondsOf(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
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
