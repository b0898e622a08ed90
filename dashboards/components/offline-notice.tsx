import { useReach } from '../reach.ts';

/** Says that what is shown was kept on this device, because the service cannot be reached. */
export function OfflineNotice() {
  const isReached = useReach();
  return (
    <div role="status">
      {!isReached && (
        <p class="pinned-notice">
          <strong>The service cannot be reached.</strong> You are reading what this device kept, which is not
          updated.
        </p>
      )}
    </div>
  );
}
