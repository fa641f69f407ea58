// The widget: one classic script that a page loads with one line.
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    lib: { entry: "src/main.ts", formats: ["iife"], name: "Clusterlotse", fileName: () => "widget.js" },
  },
});
