import type { AreaTeam } from '../../../functions/questions/workforce/question.ts';
import { AddressSelect } from '../../components/address-select.tsx';

/** The region that the address picks out; null for none, or one that is not held. */
export function chosenRegion(address: URL, areas: readonly AreaTeam[]): AreaTeam | null {
  const code = address.searchParams.get('region');
  return areas.find((area) => area.kind === 'region' && area.code === code) ?? null;
}

/** Which region to pick out of every figure. */
export function RegionSelect({ address, areas }: { address: URL; areas: readonly AreaTeam[] }) {
  const regions = areas.filter(({ kind }) => kind === 'region');
  const options = [
    { value: '', text: 'All of England' },
    ...regions
      .map(({ code, name }) => ({ value: code, text: name }))
      .toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB')),
  ];
  return (
    <AddressSelect
      address={address}
      id="region"
      label="Region"
      parameter="region"
      value={chosenRegion(address, areas)?.code ?? ''}
      options={options}
    />
  );
}
