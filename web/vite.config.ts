import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// In development the pages come from vite and the data from a running zhiben; ZHIBEN_URL says where it listens.
const server = process.env.ZHIBEN_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/',
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The host stays as the browser has it: the server refuses what comes from another origin.
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      output: {
        // The library changes seldom, our screens often: apart, so that an update fetches little.
        manualChunks: (id) => (id.includes('node_modules') ? 'library' : undefined),
      },
    },
  },
})
