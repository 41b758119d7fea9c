import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** While developing, whatever is not this app comes from a running API. */
const api = "http://localhost:8080";

export default defineConfig({
  base: "/huyen/",
  plugins: [react()],
  build: { target: "es2023", assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  server: { proxy: { "/rpc": api, "/api": api, "/files": api, "/uploads": api } },
});
