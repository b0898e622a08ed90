import type { TargetedDragEvent, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { IntakeAnswer } from '../../../functions/contracts/api/intake-answer.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { sendFile } from './write-intake.ts';

interface Progress {
  readonly name: string;
  readonly share: number;
  /** `null` while it is on its way. */
  readonly result: string | null;
}

/** Where files go: by hand to a place, or from this page by drag and drop or a file chooser, with progress. */
export function SendSection({ sending, sent }: { sending: IntakeAnswer['sending']; sent: () => void }) {
  const { how, place, contact } = sending;
  return (
    <PlainSection id="send" title="Send a file">
      {how !== 'not-from-here' && <DropPlace sending={sending} sent={sent} />}
      <p>
        {place !== null && how !== 'here' && (
          <>
            Leave the file in <strong class="breakable">{place}</strong>.{' '}
          </>
        )}
        {place === null && how === 'not-from-here' && 'Leave the file where this service takes files in. '}Any
        name will do; one that ends in <code>_v2</code> marks a newer version.
      </p>
      <p>
        A correction, or a number that looks wrong:{' '}
        {contact === null ? (
          'send the corrected file, and tell whoever runs this service.'
        ) : (
          <>write to {contact}.</>
        )}
      </p>
    </PlainSection>
  );
}

function DropPlace({ sending, sent }: { sending: IntakeAnswer['sending']; sent: () => void }) {
  const [files, setFiles] = useState<readonly Progress[]>([]);
  const [isOver, setOver] = useState(false);
  const sendAll = async (chosen: readonly File[]) => {
    setFiles(chosen.map(({ name }) => ({ name, share: 0, result: null })));
    const change = (place: number, what: Partial<Progress>) =>
      setFiles((before) => before.map((one, i) => (i === place ? { ...one, ...what } : one)));
    for (const [i, file] of chosen.entries()) {
      const refusal = await sendFile(file, sending, (share) => change(i, { share }));
      change(i, { share: 1, result: refusal ?? 'Sent. It is being checked.' });
      sent();
    }
  };
  const onDrop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    void sendAll([...(event.dataTransfer?.files ?? [])]);
  };
  const onChange = (event: TargetedEvent<HTMLInputElement>) => {
    const chosen = [...(event.currentTarget.files ?? [])];
    // The same file may be chosen again.
    event.currentTarget.value = '';
    void sendAll(chosen);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file chooser inside is the first
    <div
      class={`drop-place${isOver ? ' drop-place--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label class="nhsuk-label" for="files-to-send">
        Choose files, or drop them here
      </label>
      <input
        class="nhsuk-file-upload"
        id="files-to-send"
        type="file"
        multiple
        accept=".csv,.zip,.xlsx,.json"
        onChange={onChange}
      />
      <p class="nhsuk-hint">
        CSV, ZIP, Excel or JSON, at most {Math.round(sending.mostBytes / 1e6)} MB each. Send no file that
        names a patient: it is rejected and not kept.
      </p>
      <ul class="nhsuk-list" aria-live="polite">
        {files.map(({ name, share, result }, i) => (
          <li key={i} class="breakable">
            {name}: {result ?? 'sending'}{' '}
            {result === null && <progress max={1} value={share} aria-label={`Sending ${name}`} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
