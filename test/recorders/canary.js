/**
 * The canary: a check made the usual way, with an open root, native radios and a result as long as it needs to be. The
 * bench must detect its answers, or it detects nothing. Not shipped.
 */
const questions = 14;

class Canary extends HTMLElement {
  #answers = [];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.#show('<h2>A check</h2><button id="go">It’s about me</button>', () => this.#ask());
  }

  #show(html, onGo) {
    this.shadowRoot.innerHTML = html;
    this.shadowRoot.querySelector('#go').onclick = onGo;
  }

  #ask() {
    const at = this.#answers.length;
    if (at === questions) return this.#result();
    const radio = (value, label) =>
      `<p><label><input type="radio" name="q${at}" value="${value}"> ${label}</label></p>`;
    this.#show(
      `<h2>Question ${at + 1}</h2>${radio('yes', 'Yes')}${radio('no', 'No')}${radio('skip', 'Prefer not to say')}<button id="go">Continue</button>`,
      () => {
        this.#answers.push(this.shadowRoot.querySelector(':checked').value);
        this.#ask();
      },
    );
  }

  #result() {
    const yes = this.#answers.filter((answer) => answer === 'yes');
    this.#show(
      `<h2>Your result</h2><p>Yes to ${yes.length}</p>${yes.map(() => '<p>Advice.</p>').join('')}<button id="go">Start over</button>`,
      () => {
        this.#answers = [];
        this.#ask();
      },
    );
    this.dispatchEvent(new CustomEvent('self-check-complete', { bubbles: true, composed: true }));
  }
}

customElements.define('clonazepam-self-check', Canary);
