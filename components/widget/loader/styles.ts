/**
 * The whole stylesheet of the host page's side; it lives in a shadow root, so nothing leaks either way.
 * The left corner is the right one mirrored: everything is placed by inline-end.
 */
export const loaderCss = `:host{all:initial;direction:ltr}
:host([data-side=left]){direction:rtl}
@media print{:host{display:none}}
button,.panel{position:fixed;z-index:2147483000;inset-inline-end:20px;bottom:20px}
button{width:56px;height:56px;margin:0;padding:0;border:0;border-radius:50%;cursor:pointer;background:var(--a);color:var(--t);
box-shadow:0 1px 2px #0003,0 8px 24px #0000002e;transition:transform .15s}
button:hover{transform:scale(1.04)}
button:focus-visible{outline:3px solid var(--a);outline-offset:3px}
svg{width:26px;height:26px;margin:auto;display:block;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.x,[aria-expanded=true] .c{display:none}
[aria-expanded=true] .x{display:block}
.n{position:absolute;top:-3px;inset-inline-end:-3px;min-width:10px;padding:0 5px;border-radius:10px;
background:#b91c1c;color:#fff;font:600 12px/20px system-ui,sans-serif}
.n:empty{display:none}
.panel{bottom:88px;width:392px;max-width:calc(100vw - 40px);height:min(660px,calc(100dvh - 108px));
border-radius:16px;overflow:hidden;background:#fbf9f6;color:#57534e;box-shadow:0 0 0 1px #0000000f,0 12px 48px #00000038;
visibility:hidden;opacity:0;transform:translateY(8px);transition:opacity .15s,transform .15s,visibility .15s}
:host([data-open]) .panel{visibility:visible;opacity:1;transform:none}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;opacity:0;transition:opacity .15s}
.ready iframe{opacity:1}
p{margin:40% 32px 0;font:15px/1.5 system-ui,sans-serif;text-align:center;direction:ltr}
@media(prefers-color-scheme:dark){.panel{background:#1a1715;color:#c9c2b9;box-shadow:0 0 0 1px #ffffff1a,0 12px 48px #000000a0}}
@media(max-width:480px),(max-height:480px){.panel{inset:0 0 auto;width:100%;max-width:none;height:var(--h,100dvh);border-radius:0}
:host([data-open]) button{display:none}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}`;
