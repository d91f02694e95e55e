import { type NextRequest, NextResponse } from "next/server";

/** Pages for people who are signed in. This is a courtesy redirect: every page authorises for itself. */
const signedInOnly = /^\/(?:t|admin)(?:\/|$)/;

function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    // React's development build evaluates code; 'strict-dynamic' lets the nonce'd scripts load their chunks.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Positioned overlays and charts set style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self' ws: wss:",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self' https://checkout.stripe.com https://billing.stripe.com",
    "frame-ancestors 'none'",
  ].join("; ");
}

function hasSessionCookie(request: NextRequest): boolean {
  return request.cookies.getAll().some(({ name }) => /atende\.session$/.test(name));
}

/** Adds the security policy and the path for the translations, and sends strangers to sign-in early. */
export function middleware(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (signedInOnly.test(pathname) && !hasSessionCookie(request)) {
    const signIn = new URL("/sign-in", request.url);
    signIn.searchParams.set("callbackUrl", pathname + search);
    return NextResponse.redirect(signIn);
  }

  const headers = new Headers(request.headers);
  headers.set("x-pathname", pathname);
  // The widget's frame answers with its own policy, which names the sites that may show it.
  if (pathname.startsWith("/embed/")) return NextResponse.next({ request: { headers } });

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Pages only: the API, webhooks, health and files answer without passing here.
  matcher: [
    {
      source:
        "/((?!api/|_next/|webhooks/|health|metrics|cron/|credentials/|widget|socket\\.io|manifest\\.webmanifest|icons?/|.*\\.[a-z0-9]+$).*)",
    },
  ],
};
