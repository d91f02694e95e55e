import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Sent with every response, static files included; the content security policy needs a nonce and lives in middleware.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
];

const config: NextConfig = {
  // Lets a second build or dev server run beside the first one without sharing its lock and cache.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  // TypeScript 7 has no compiler API for Next to call: `tsc --noEmit` is its own step in the checks.
  typescript: { ignoreBuildErrors: true },
  // Native modules, worker threads and packages that look files up beside themselves must not be bundled.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@electric-sql/pglite-pgvector",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@prisma/schema-engine-wasm",
    "ioredis",
    "pg",
    "pg-boss",
    "pino",
    "pino-roll",
    "prom-client",
    "socket.io",
    "undici",
  ],
  experimental: {
    optimizePackageImports: ["lucide-react", "radix-ui"],
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      // The frame of the widget is the only page that other sites may show; it names them itself.
      { source: "/((?!embed/).*)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    ];
  },
};

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

export default withNextIntl(config);
