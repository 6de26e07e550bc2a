/** Runs in a web page before its own scripts: its clock stands so many milliseconds off the machine's, and runs on. */
export function shiftedClock(offsetMs: number): void {
  if (location.protocol !== 'http:' && location.protocol !== 'https:') return;
  const MachineDate = Date;
  const now = (): number => MachineDate.now() + offsetMs;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new MachineDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
