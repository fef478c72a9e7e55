/** In the outer root: how the element sits in its page. */
export const hostStyles = `
/* The host matches :focus while anything in it has focus, and themes would outline all of it. */
:host {
  display: block;
  outline: 0 !important;
}
:host([hidden]) {
  display: none;
}
`;
