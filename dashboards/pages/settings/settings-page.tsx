import { useState } from 'preact/hooks';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { BasisSelect } from '../../components/view-controls.tsx';
import { keepMyNetwork, myNetwork } from '../../my-network.ts';
import type { PageProps } from '../../page-props.ts';
import { keepPeerNames, peerNamesHidden } from '../../peer-names.ts';
import { useRelease } from '../../release-context.ts';
import { pageHref } from '../../view-options.ts';
import { Choice } from './choice.tsx';

/** What this device remembers of its reader, all of it here to be changed or forgotten; nothing of it leaves it. */
export function SettingsPage({ address }: PageProps) {
  const { basis } = useRelease();
  const [hidden, setHidden] = useState(peerNamesHidden);
  const [own, setOwn] = useState(myNetwork);
  const choose = (choice: boolean) => {
    keepPeerNames(choice);
    setHidden(choice);
  };
  const forget = () => {
    keepMyNetwork(null);
    setOwn(null);
  };
  return (
    <>
      <PageHeading title="Settings" />
      <p class="page-heading">What you choose here is kept on this device and sent to nobody.</p>
      <div class="setting">
        <fieldset class="nhsuk-fieldset">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Other networks’ names</legend>
          <div class="nhsuk-radios">
            <Choice
              name="names"
              id="names-shown"
              text="Show every network by its name"
              hint=""
              checked={!hidden}
              choose={() => choose(false)}
            />
            <Choice
              name="names"
              id="names-hidden"
              text="Show other networks by their codes"
              hint="As for a meeting where nobody is to be pointed at. Your own network keeps its name."
              checked={hidden}
              choose={() => choose(true)}
            />
          </div>
        </fieldset>
      </div>
      <section class="setting" aria-labelledby="basis-title">
        <h2 class="nhsuk-heading-m" id="basis-title">
          Which practices make a network
        </h2>
        <p>This choice is in the address, so that a link you share shows the same figures.</p>
        <BasisSelect address={address} basis={basis} />
      </section>
      <section class="setting" aria-labelledby="own-title">
        <h2 class="nhsuk-heading-m" id="own-title">
          Your network
        </h2>
        {own === null ? (
          <p>
            None is kept. <Link href={pageHref(address, '/my-network')}>Choose your network</Link>
          </p>
        ) : (
          <>
            <p>
              <Link href={pageHref(address, `/networks/${own}`)}>{own}</Link> is kept on this device.
            </p>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={forget}>
              Forget my network
            </button>
          </>
        )}
      </section>
    </>
  );
}
