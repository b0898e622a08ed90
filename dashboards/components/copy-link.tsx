import { useState } from 'preact/hooks';

/** Copies the address of what is shown, with its release, so that whoever opens it sees the same figures. */
export function CopyLink({
  href,
  what,
  quiet = false,
}: {
  href: string;
  what: string;
  /** Looks like the links that it stands among. */
  quiet?: boolean;
}) {
  const [said, setSaid] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(new URL(href, location.href).href).then(
      () => setSaid('The link is copied.'),
      () => setSaid('The link could not be copied; copy it from the address bar.'),
    );
  };
  return (
    <p class="copy-link">
      <button
        type="button"
        class={quiet ? 'button-as-link' : 'nhsuk-button nhsuk-button--secondary'}
        onClick={copy}
      >
        Copy a link to {what}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
