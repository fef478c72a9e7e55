/** React’s types of the tag. What must be refused is marked; a mark without an error is an error. */
import { createRef } from 'react';
import type { ClonazepamSelfCheck } from 'clonazepam-self-check';
import 'clonazepam-self-check/react';

const check = createRef<ClonazepamSelfCheck>();

export const accepted = (
  <clonazepam-self-check
    ref={check}
    key="a"
    className="wide"
    style={{ maxWidth: '30em' }}
    data-x="1"
    aria-label="Self-check"
    lang="es"
    region={null}
    audience="self"
    heading-level={3}
    helpline-name={undefined}
    disclose="band"
    onself-check-start={(event) => event.detail satisfies null}
    onself-check-complete={(event) => event.detail?.band satisfies string | null | undefined}
    onself-check-restart={(event) => event.type}
    onself-check-exit={(event) => event.type}
  >
    <p slot="intro">Words</p>
  </clonazepam-self-check>
);

// @ts-expect-error – nobody of that name
export const audience = <clonazepam-self-check audience="selff" />;
// @ts-expect-error – there are six levels
export const level = <clonazepam-self-check heading-level={9} />;
// @ts-expect-error – no such attribute
export const unknown = <clonazepam-self-check regoin="US" />;
// @ts-expect-error – a property, which React would write as an attribute of that name on the server
export const property = <clonazepam-self-check helplineName="Harbor" />;
// @ts-expect-error – no mouse is in it
export const event = <clonazepam-self-check onself-check-start={(mouse: MouseEvent) => mouse.clientX} />;
// @ts-expect-error – no answer can be read
void check.current?.answers;
check.current?.restart();
