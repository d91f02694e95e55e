import type { Config } from "tailwindcss";

const token = (name: string) => `var(--${name})`;

/** A meaning has a strong tone (dots, bars), a text tone (AA on its soft tone and the page) and a soft tone. */
const status = (name: string) => ({
  DEFAULT: token(`status-${name}`),
  fg: token(`status-${name}-fg`),
  soft: token(`status-${name}-soft`),
});

/** Names of the design system; their values, light and dark, are in app/globals.css. */
export default {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    extend: {
      colors: {
        background: token("background"),
        surface: {
          DEFAULT: token("surface"),
          sunken: token("surface-sunken"),
          raised: token("surface-raised"),
        },
        foreground: token("foreground"),
        muted: { DEFAULT: token("muted"), foreground: token("muted-foreground") },
        subtle: token("subtle-foreground"),
        border: { DEFAULT: token("border"), strong: token("border-strong") },
        input: token("input"),
        ring: token("ring"),
        primary: {
          DEFAULT: token("primary"),
          hover: token("primary-hover"),
          foreground: token("primary-foreground"),
          soft: token("primary-soft"),
          text: token("primary-text"),
        },
        danger: {
          DEFAULT: token("danger"),
          hover: token("danger-hover"),
          foreground: token("danger-foreground"),
          soft: token("danger-soft"),
          text: token("danger-text"),
        },
        planned: status("planned"),
        agreed: status("agreed"),
        live: status("live"),
        done: status("done"),
        ended: status("ended"),
        problem: status("problem"),
        chart: {
          1: token("chart-1"),
          2: token("chart-2"),
          3: token("chart-3"),
          4: token("chart-4"),
          5: token("chart-5"),
          6: token("chart-6"),
        },
      },
      borderRadius: { sm: "4px", md: "6px", lg: "8px", xl: "12px" },
      borderColor: { DEFAULT: token("border") },
      fontFamily: {
        sans: ["var(--font-geist-sans)", "ui-sans-serif", "system-ui", "sans-serif"],
        mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
      },
      fontSize: {
        "2xs": ["0.6875rem", { lineHeight: "1rem" }],
        ui: [token("text-ui-size"), { lineHeight: token("text-ui-leading") }],
        hint: [token("text-hint-size"), { lineHeight: token("text-hint-leading") }],
        field: [token("text-field-size"), { lineHeight: token("text-ui-leading") }],
      },
      spacing: { control: token("control"), "control-sm": token("control-sm") },
      boxShadow: { overlay: token("shadow-overlay"), none: "none" },
      transitionDuration: { DEFAULT: "120ms" },
    },
  },
} satisfies Config;
