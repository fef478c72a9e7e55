import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'clonazepam-self-check' } } })],
  build: { outDir: '../../../build/frameworks/vue', emptyOutDir: true },
});
