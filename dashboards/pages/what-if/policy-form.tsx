import type { Policy } from '../../../functions/contracts/policy.ts';
import type { WhatIfView } from '../../../functions/questions/what-if/question.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { type AskedPolicy, bestInAddress } from './policy-in-address.ts';
import { ThresholdsForm } from './thresholds-form.tsx';

interface FormProps {
  readonly address: URL;
  readonly asked: AskedPolicy;
  readonly policies: readonly Policy[];
  readonly indicators: WhatIfView['indicators'];
}

const BESTS = ['all', '4-of-5', '3-of-5', '2-of-3', '1-of-2'];

/** Everything of a policy that can be changed; each choice goes into the address. */
export function PolicyForm({
  address,
  asked: { policy, startsFrom, isChanged },
  policies,
  indicators,
}: FormProps) {
  const best = bestInAddress(policy.best);
  const isLocal = policy.weights === 'local';
  return (
    <form class="policy-form" onSubmit={(event) => event.preventDefault()} aria-label="The policy">
      <div class="controls">
        <AddressSelect
          address={address}
          id="policy"
          label="Start from"
          parameter="policy"
          value={startsFrom.id}
          options={policies.map(({ id, title }) => ({ value: id, text: title }))}
          clears={['count', 'weigh', 'best', 'newcomers', 'thresholds']}
        />
        <AddressSelect
          address={address}
          id="count"
          label="Indicators that count"
          parameter="count"
          value={policy.indicators}
          options={[
            { value: 'all', text: 'Every scored indicator' },
            { value: 'payment', text: 'Payment indicators only' },
          ]}
        />
        <AddressSelect
          address={address}
          id="weigh"
          label="How they weigh"
          parameter="weigh"
          value={policy.weights}
          options={[
            { value: 'service-areas', text: 'Each service area the same' },
            { value: 'points', text: 'By their points' },
            { value: 'equal', text: 'Each indicator the same' },
            ...(isLocal ? [{ value: 'local', text: 'As each network declared' }] : []),
          ]}
        />
        <AddressSelect
          address={address}
          id="best"
          label="How many count"
          parameter="best"
          value={best}
          options={[...new Set([...BESTS, best])].map((value) => ({ value, text: bestWords(value) }))}
        />
        <AddressSelect
          address={address}
          id="newcomers"
          label="Indicators in their first year"
          parameter="newcomers"
          value={policy.firstYear}
          options={[
            { value: 'as-others', text: 'Count as others do' },
            { value: 'only-if-it-helps', text: 'Count only where they help' },
          ]}
        />
      </div>
      <ThresholdsForm address={address} policy={policy} isChanged={isChanged} indicators={indicators} />
    </form>
  );
}

function bestWords(value: string): string {
  const [keep, of] = value.split('-of-');
  return of === undefined ? 'All of them' : `The best ${keep} of every ${of}`;
}
