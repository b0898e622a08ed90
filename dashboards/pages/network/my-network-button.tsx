import { useState } from 'preact/hooks';
import { keepMyNetwork, myNetwork } from '../../my-network.ts';

/** Keeps or forgets this network as the reader's own, on this device alone. */
export function MyNetworkButton({ code }: { code: string }) {
  const [mine, setMine] = useState(() => myNetwork() === code);
  const toggle = () => {
    keepMyNetwork(mine ? null : code);
    setMine(!mine);
  };
  return (
    <p class="nhsuk-body-s my-network-button">
      <button type="button" class="button-as-link" aria-pressed={mine} onClick={toggle}>
        {mine ? 'Forget that this is my network' : 'Remember as my network'}
      </button>{' '}
      <span role="status">
        {mine
          ? 'This is your network: “My network” opens it. Only this device knows.'
          : 'It is kept on this device only.'}
      </span>
    </p>
  );
}
