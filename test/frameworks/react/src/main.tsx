import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SelfCheck } from './SelfCheck';

function App() {
  const [lang, setLang] = useState<string>();
  const [region, setRegion] = useState<string | undefined>('US');
  const [clinic, setClinic] = useState('Harbor Clinic');
  const [heard, setHeard] = useState<string[]>([]);
  return (
    <main>
      <h1>{clinic}</h1>
      <button onClick={() => setLang('es')}>Speak Spanish</button>
      <button onClick={() => setLang(undefined)}>Speak as the page does</button>
      <button onClick={() => setRegion('GB')}>Move to Britain</button>
      <button onClick={() => setRegion(undefined)}>Move nowhere</button>
      <button onClick={() => setClinic('Quay Clinic')}>Rename the clinic</button>
      <SelfCheck
        lang={lang}
        region={region}
        clinic={clinic}
        onEvent={({ type }) => setHeard((before) => [...before, type])}
      />
      <p>Heard: {heard.join(', ')}</p>
    </main>
  );
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
