/** Looking costs a walk through the page: at most this often, and at most a twentieth of the time. In milliseconds. */
const shortestInterval = 200;
const costFactor = 20;

export interface PasswordGuardEquipment {
  /** Whether a person could type a password into the page now. */
  isFieldVisible: () => boolean;
  /** A field has appeared: what is kept must go. */
  onRaise: () => void;
  clock?: () => number;
}

/**
 * While it is raised nothing is kept. A field that is hidden, or that goes away again, does not silence the page: what
 * arrives after that is kept.
 */
export interface PasswordGuard {
  /** Looks, unless it has just looked. */
  isRaised: () => boolean;
}

export function createPasswordGuard({ isFieldVisible, onRaise, clock = () => performance.now() }: PasswordGuardEquipment): PasswordGuard {
  let isRaised = false;
  let nextLook = Number.NEGATIVE_INFINITY;
  return {
    isRaised() {
      const started = clock();
      if (started < nextLook) return isRaised;
      const wasRaised = isRaised;
      isRaised = look(isFieldVisible);
      const ended = clock();
      nextLook = ended + Math.max(shortestInterval, costFactor * (ended - started));
      if (isRaised && !wasRaised) onRaise();
      return isRaised;
    },
  };
}

/** A page that cannot be looked at may hide one. */
function look(isFieldVisible: () => boolean): boolean {
  try {
    return isFieldVisible();
  } catch {
    return true;
  }
}
