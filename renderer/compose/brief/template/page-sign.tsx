/** A drawn page, in place of the first page of a template. */
export function PageSign() {
  return (
    <svg className="page-sign" viewBox="0 0 28 38" aria-hidden="true" focusable="false">
      <path className="page-sign-paper" d="M.5.5h27v37H.5z" />
      <path className="page-sign-title" d="M7 5h14v2.5H7z" />
      <path className="page-sign-box" d="M4 11h20v6H4z" />
      <path className="page-sign-lines" d="M4 21.5h20M4 25h20M4 28.5h20M4 32h13" />
    </svg>
  );
}
