import type { Answer } from '../../../functions/questions/question.ts';
import type { NetworkTeam, WorkforceView } from '../../../functions/questions/workforce/question.ts';
import { countWords } from '../../../functions/sentences/figure-words.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { Link } from '../../components/link.tsx';
import { Pager } from '../../components/pager.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref, readViewOptions } from '../../view-options.ts';
import { chosenRegion } from './region-select.tsx';
import { TeamValue } from './team-value.tsx';

const PAGE_SIZE = 25;
const NOBODY = 'anybody';

/** Which networks have nobody in a role group, or nobody at all. */
export function WithoutTable({ address, answer: { data } }: { address: URL; answer: Answer<WorkforceView> }) {
  const asked = address.searchParams.get('group');
  const group = data.roleGroups.find(({ id }) => id === asked) ?? null;
  const region = chosenRegion(address, data.areas);
  const found = networksWithout(data.networks, group?.id ?? null, region?.code ?? null);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(readViewOptions(address).page, pages);
  const nameOf = (code: string | null) => data.areas.find((area) => area.code === code)?.name ?? 'Not known';
  const options = [
    { value: NOBODY, text: 'Anybody at all' },
    ...data.roleGroups.map(({ id, title }) => ({ value: id, text: title })),
  ];
  const what = group === null ? 'nobody in the census' : `nobody in “${group.title}”`;
  return (
    <section class="figure" aria-labelledby="without-title">
      <h2 class="nhsuk-heading-m" id="without-title">
        Which networks have {what}
      </h2>
      <AddressSelect
        address={address}
        id="group"
        label="Without"
        parameter="group"
        value={group?.id ?? NOBODY}
        options={options}
      />
      <p role="status">
        {countWords(found.length)} of {countWords(inRegion(data.networks, region?.code ?? null))} networks
        {region === null ? '' : ` of ${region.name}`} have {what}.
      </p>
      {found.length > 0 && (
        <PlainTable
          caption={`Networks with ${what}`}
          captionHidden
          columns={[
            { heading: 'Network' },
            { heading: 'Integrated care board' },
            // Of who is not in the census at all there is no team to give.
            ...(group === null ? [] : [{ heading: 'Whole team per 10,000', numeric: true }]),
          ]}
          rows={found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ code, name, icb, total }) => ({
            key: code,
            cells: [
              <>
                <Link href={pageHref(address, `/networks/${code}`)}>{name}</Link>{' '}
                <span class="code">{code}</span>
              </>,
              nameOf(icb),
              ...(group === null ? [] : [<TeamValue key="team" figure={total} />]),
            ],
          }))}
        />
      )}
      <Pager address={address} page={page} pages={pages} label="networks" />
    </section>
  );
}

function inRegion(networks: readonly { region: string | null }[], region: string | null): number {
  return region === null ? networks.length : networks.filter((network) => network.region === region).length;
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true });

/**
 * Networks with nobody recorded, by name.
 *
 * @param group a role group, of networks that are in the census; null for networks that are not in it at all
 * @param region only networks of this region; null for all
 */
export function networksWithout(
  networks: readonly NetworkTeam[],
  group: string | null,
  region: string | null,
): readonly NetworkTeam[] {
  return networks
    .filter((network) => region === null || network.region === region)
    .filter(({ total, groups }) =>
      group === null
        ? total.state === 'none-recorded'
        : total.state !== 'none-recorded' && !groups.includes(group),
    )
    .toSorted((a, b) => COLLATOR.compare(a.name, b.name));
}
