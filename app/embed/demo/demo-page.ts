import type { PublicWidgetSettings } from "@/lib/widget/schema";
import { escapeHtml } from "../page-policy";
import { demoTexts } from "./page-text";

const css = `
:root{color-scheme:light dark;--bg:#f7f4ef;--ink:#221d18;--soft:#6b6259;--line:#ded6ca}
@media(prefers-color-scheme:dark){:root{--bg:#191613;--ink:#f2ece3;--soft:#a99f93;--line:#38312a}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:17px/1.6 Georgia,"Iowan Old Style",serif}
main{max-width:720px;margin:0 auto;padding:12vh 24px 120px}
h1{margin:0;font-size:clamp(40px,9vw,72px);line-height:1.05;letter-spacing:-.02em;font-weight:500}
.tagline{font-size:22px;margin:16px 0 0}
.soft{color:var(--soft)}
h2{margin:56px 0 8px;font-size:15px;font-weight:500;color:var(--soft)}
dl{margin:0;border-top:1px solid var(--line)}
dl div{padding:14px 0;border-bottom:1px solid var(--line)}
dt{font-weight:600}
dd{margin:0;color:var(--soft);font-size:16px}
small{display:block;margin-top:56px;font:14px/1.5 system-ui,sans-serif;color:var(--soft)}
`;

/** A pretend shop's page with the one script tag that a real shop would add. */
export function demoPage(settings: PublicWidgetSettings, nonce: string, version: string): string {
  const text = demoTexts[settings.locale];
  const rows = text.rows.map(
    ([name, about]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(about)}</dd></div>`,
  );
  return `<!doctype html>
<html lang="${settings.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${escapeHtml(settings.businessName)}</title>
<style nonce="${nonce}">${css}</style>
<script src="/widget.js${version ? `?v=${escapeHtml(version)}` : ""}" data-key="${escapeHtml(settings.key)}" data-color="${escapeHtml(settings.theme.color)}" async></script>
</head>
<body>
<main>
<h1>${escapeHtml(settings.businessName)}</h1>
<p class="tagline">${escapeHtml(text.tagline)}</p>
<p class="soft">${escapeHtml(text.intro)}</p>
<h2>${escapeHtml(text.services)}</h2>
<dl>${rows.join("")}</dl>
<p class="soft">${escapeHtml(text.hours)}</p>
<small>${escapeHtml(text.note)}</small>
</main>
</body>
</html>
`;
}
