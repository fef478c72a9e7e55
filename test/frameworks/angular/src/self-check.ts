import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import { addLocale } from 'clonazepam-self-check';
import 'clonazepam-self-check/define.js';
import es from 'clonazepam-self-check/locales/es.json';

addLocale('es', es);

@Component({
  selector: 'app-self-check',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <clonazepam-self-check
      #check
      [attr.lang]="lang()"
      [attr.region]="region()"
      [attr.helpline-name]="clinic()"
      helpline-phone="555-010-0199"
      exit-url="/away"
      [attr.heading-level]="3"
      (self-check-start)="event.emit($event)"
      (self-check-complete)="event.emit($event)"
      (self-check-restart)="event.emit($event)"
      (self-check-exit)="event.emit($event)"
    >
      <p slot="intro">{{ clinic() }} offers this check. We see none of your answers.</p>
      <p slot="result">
        <a href="/care">Talk to {{ clinic() }}</a>
      </p>
      In an emergency call <a href="tel:911">911</a>. Do not stop clonazepam suddenly.
    </clonazepam-self-check>
    <button type="button" (click)="check.restart()">Clear the check</button>
  `,
})
export class SelfCheck {
  readonly lang = input<string>();
  readonly region = input<string>();
  readonly clinic = input.required<string>();
  readonly event = output<CustomEvent>();
}
