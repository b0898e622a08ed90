import type { MembersView } from '../members/question.ts';
import type { PracticesView } from '../practices/question.ts';

/** One practice's part in what its network lacks. */
interface PracticePart {
  readonly code: string;
  readonly name: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Patients short of the reference; below 0 the practice is ahead of it. Null where it is not known. */
  readonly patients: number | null;
}

export interface NetworkShortfall {
  /** Patients short of the reference; below 0 the network is ahead. The parts and `unknown` sum to it. */
  readonly patients: number;
  /** The part of practices whose denominator is hidden: their published numerators count for the network. */
  readonly unknown: number;
  /** The practice that lacks most first; those that published nothing last. */
  readonly practices: readonly PracticePart[];
}

/**
 * Which practices make a network's shortfall on one indicator: reference × denominator − numerator of each.
 *
 * @param network ODS code of a PCN
 * @param reference rate to be reached, such as that of the most progressed fifth
 * @param polarity `down` where a smaller rate is further on: then it is patients too many
 * @returns `null` where no practice of the network published a denominator
 * @see docs/measures.md#shortfall
 */
export function practiceShortfall(
  members: Pick<MembersView, 'practices'>,
  published: PracticesView,
  network: string,
  reference: number,
  polarity: 'up' | 'down',
): NetworkShortfall | null {
  const place = new Map(published.practices.map((code, i) => [code, i]));
  const sign = polarity === 'up' ? 1 : -1;
  let patients = 0;
  let unknown = 0;
  const practices = members.practices
    .filter(({ pcn }) => pcn === network)
    .map(({ code, name }): PracticePart => {
      const at = place.get(code) ?? -1;
      const numerator = published.numerators[at] ?? null;
      const denominator = published.denominators[at] ?? null;
      if (numerator === null) return { code, name, numerator, denominator, patients: null };
      if (denominator === null) {
        unknown -= sign * numerator;
        return { code, name, numerator, denominator, patients: null };
      }
      const short = sign * (reference * denominator - numerator);
      patients += short;
      return { code, name, numerator, denominator, patients: short };
    });
  if (practices.every((practice) => practice.patients === null)) return null;
  return { patients: patients + unknown, unknown, practices: practices.sort(byPatients) };
}

function byPatients(a: PracticePart, b: PracticePart): number {
  if (a.patients === null || b.patients === null)
    return Number(a.patients === null) - Number(b.patients === null);
  return b.patients - a.patients || a.code.localeCompare(b.code);
}
