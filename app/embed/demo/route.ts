import { findDemoSettings } from "@/lib/widget/public-settings";
import { frameAssets } from "../frame-assets";
import { demoPolicy, htmlResponse, newNonce } from "../page-policy";
import { demoPage } from "./demo-page";

/** A stranger's site with the widget on it: the demo tenant's shop. 404 where there is no demo data. */
export async function GET(): Promise<Response> {
  const nonce = newNonce();
  const settings = await findDemoSettings();
  if (!settings) return htmlResponse("<!doctype html><title>404</title>", demoPolicy(nonce), 404);
  const assets = await frameAssets();
  return htmlResponse(demoPage(settings, nonce, assets["widget.js"] ?? ""), demoPolicy(nonce));
}
