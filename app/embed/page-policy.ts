import { randomBytes } from "node:crypto";

/** A value for one response's `nonce` attributes. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** The exact origins out of the tenant's list; what is not an http(s) origin is left out, wildcards included. */
export function cleanOrigins(origins: readonly string[]): string[] {
  const clean = origins.map((origin) => {
    const url = URL.parse(origin.trim());
    const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
    return isWeb && /^[a-z0-9.:[\]-]+$/i.test(url.host) ? url.origin : null;
  });
  return [...new Set(clean.filter((origin) => origin !== null))];
}

/** Who may show the frame: this site itself (preview, demo, booking page) and the named origins. */
export function framePolicy(nonce: string, allowedOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors ${["'self'", ...cleanOrigins(allowedOrigins)].join(" ")}`,
  ].join("; ");
}

/** As strict as a careful site would be: it proves that the widget needs nothing but its script and its frame. */
export function demoPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "frame-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A page of plain HTML with its policy; never stored, because the policy and the settings may change. */
export function htmlResponse(html: string, policy: string, status = 200): Response {
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
    },
  });
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
