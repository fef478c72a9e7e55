import { useRef } from 'react';
import { addLocale, type ClonazepamSelfCheck } from 'clonazepam-self-check';
import es from 'clonazepam-self-check/locales/es.json';
import 'clonazepam-self-check/react';

addLocale('es', es);

interface Props {
  lang?: string;
  region?: string;
  clinic: string;
  onEvent: (event: CustomEvent) => void;
}

export function SelfCheck({ lang, region, clinic, onEvent }: Props) {
  const check = useRef<ClonazepamSelfCheck>(null);
  return (
    <>
      <clonazepam-self-check
        ref={check}
        lang={lang}
        region={region}
        helpline-name={clinic}
        helpline-phone="555-010-0199"
        exit-url="/away"
        heading-level={3}
        onself-check-start={onEvent}
        onself-check-complete={onEvent}
        onself-check-restart={onEvent}
        onself-check-exit={onEvent}
      >
        <p slot="intro">{clinic} offers this check. We see none of your answers.</p>
        <p slot="result">
          <a href="/care">Talk to {clinic}</a>
        </p>
        In an emergency call <a href="tel:911">911</a>. Do not stop clonazepam suddenly.
      </clonazepam-self-check>
      <button type="button" onClick={() => check.current?.restart()}>
        Clear the check
      </button>
    </>
  );
}
