import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type Plugin } from 'vite'

/**
 * On the server the house's own modules stay outside the bundle: the running process has loaded them already, and a
 * second copy would have a second catalogue of problems and a second set of pools. Node finds them by the `imports` of
 * package.json, from build/ as from anywhere else in the project.
 */
const houseStaysOutside: Plugin = {
  name: 'house-stays-outside',
  enforce: 'pre',
  resolveId(id) {
    const ours = /^#(app$|kernel\/|modules\/|platform\/|demo\/)/.test(id)
    return ours && this.environment.name === 'ssr' ? { id, external: true } : null
  },
}

const KIT = path.dirname(createRequire(import.meta.url).resolve('@sveltejs/kit/package.json'))

/** The one style attribute that pages carry: the framework's own, on the element that tells screen readers of a new page. */
function announcerStyle(): `sha256-${string}` {
  const source = readFileSync(path.join(KIT, 'src', 'runtime', 'components', 'root.svelte'), 'utf8')
  const style = /id="svelte-announcer"[^>]*?style="([^"]*)"/.exec(source)?.[1]
  if (!style) throw new Error('the announcer of the framework has no style attribute any more: take its hash away')
  return `sha256-${createHash('sha256').update(style).digest('base64')}`
}

export default defineConfig({
  plugins: [
    houseStaysOutside,
    sveltekit({
      adapter: adapter({ out: 'build', envPrefix: 'BUABAN_WEB_' }),
      files: {
        src: 'src/web',
        assets: 'src/web/static',
        routes: 'src/web/routes',
        appTemplate: 'src/web/app.html',
        errorTemplate: 'src/web/error.html',
        hooks: { server: 'src/web/hooks.server', client: 'src/web/hooks.client', universal: 'src/web/hooks' },
      },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', announcerStyle()],
          'object-src': ['none'],
          'frame-src': ['none'],
          'worker-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'manifest-src': ['self'],
        },
      },
      // registered by the field screens alone, when somebody has them kept
      serviceWorker: { register: false },
      version: { pollInterval: 0 },
    }),
  ],
  build: { assetsInlineLimit: 0 },
})
