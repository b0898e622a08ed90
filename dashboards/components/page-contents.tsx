/** What a long page answers, as links to its parts; a part is named by the id of its heading without `-title`. */
export function PageContents({
  parts,
}: {
  parts: readonly { readonly id: string; readonly text: string }[];
}) {
  return (
    <nav class="page-contents" aria-label="On this page">
      <h2 class="nhsuk-body-s page-contents__title">On this page</h2>
      <ul>
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}-title`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
