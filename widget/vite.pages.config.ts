// The two pages to see the widget on, and the advisers' desk. They come into the same folder, beside the widget.
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: { input: ["index.html", "einbetten.html", "labor.html"] },
  },
});
