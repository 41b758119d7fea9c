import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Two builds: the stylesheet for browsers (`dist/client`, with a manifest that names it), and the pages as one file
 * that the server loads (`dist/server/portal.js`). No script is built for browsers.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  ...(isSsrBuild
    ? {
        ssr: { noExternal: true },
        // Without it the bundle holds React's development build too, and decides between them when it runs.
        define: { "process.env.NODE_ENV": JSON.stringify("production") },
        publicDir: false,
        build: {
          outDir: "dist/server",
          rolldownOptions: { output: { entryFileNames: "portal.js" } },
        },
      }
    : { build: { outDir: "dist/client", manifest: true, rolldownOptions: { input: "src/app/portal.css" } } }),
}));
