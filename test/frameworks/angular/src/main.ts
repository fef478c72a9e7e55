import { Component, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { SelfCheck } from './self-check';

@Component({
  selector: 'app-root',
  imports: [SelfCheck],
  template: `
    <main>
      <h1>{{ clinic() }}</h1>
      <button (click)="lang.set('es')">Speak Spanish</button>
      <button (click)="lang.set(undefined)">Speak as the page does</button>
      <button (click)="region.set('GB')">Move to Britain</button>
      <button (click)="region.set(undefined)">Move nowhere</button>
      <button (click)="clinic.set('Quay Clinic')">Rename the clinic</button>
      <app-self-check [lang]="lang()" [region]="region()" [clinic]="clinic()" (event)="note($event)" />
      <p>Heard: {{ heard().join(', ') }}</p>
    </main>
  `,
})
class App {
  readonly lang = signal<string | undefined>(undefined);
  readonly region = signal<string | undefined>('US');
  readonly clinic = signal('Harbor Clinic');
  readonly heard = signal<readonly string[]>([]);

  note({ type }: CustomEvent): void {
    this.heard.update((before) => [...before, type]);
  }
}

void bootstrapApplication(App);
