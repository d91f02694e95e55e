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
    "@react-pdf/renderer",
    "date-holidays",
    "ioredis",
    "pg",
    "pg-boss",
    "pino",
    "pino-roll",
    "socket.io",
    "undici",
  ],
  experimental: {
    optimizePackageImports: ["lucide-react", "radix-ui"],
  },
  // Other names for the same things; see the API reference for the real ones.
  async rewrites() {
    const own = "tenants|agents|channels|conversations|documents|analytics|admin";
    return {
      beforeFiles: [
        {
          source: "/api/auth/:name(register|login|refresh|logout|forgot|verify-2fa|me)",
          destination: "/api/v1/auth/:name",
        },
        { source: `/api/:name(${own})/:rest*`, destination: "/api/v1/:name/:rest*" },
        { source: "/api/barbearia/:name(appointments|services)/:rest*", destination: "/api/v1/:name/:rest*" },
        { source: "/api/chat/conversation/:rest*", destination: "/api/v1/conversations/:rest*" },
        { source: "/api/chat/messages/:id", destination: "/api/v1/conversations/:id/messages" },
        { source: "/api/health", destination: "/health" },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      // Named with the hash of their content by the loader and the frame's page.
      {
        source: "/widget/:path*",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
      { source: "/widget.js", headers: [{ key: "Cache-Control", value: "public, max-age=3600" }] },
      // The frame of the widget is the only page that other sites may show; it names them itself.
      { source: "/((?!embed/).*)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    ];
  },
};

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

export default withNextIntl(config);
