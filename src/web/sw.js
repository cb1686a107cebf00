// Keeps the files of one version, and no other, so that the page works without a network.
// src/bin/site fills in the two first constants.
const VERSION = "{{version}}";
const FILES = {{files}};
// The archive says true: its page asks for what its host sets.
const HOSTED = false;

const OURS = `simulateur-rpe:${registration.scope}:`;
const CACHE = OURS + VERSION;
// The host changes these in place, and its logo: the network first, the last copy without it.
const OF_THE_HOST = ["config.json", "baremes.json"];
// What writes spreadsheets is heavy, and few want it: kept from its first use on, so that a first
// visit does not grow.
const ON_DEMAND = "tableur-";
const OURS_BY_NAME = FILES.map(([name]) => name.slice(2));
const ANY_HEADERS = { ignoreVary: true };

// Each file is checked: a site that is being published is not kept half old, half new.
async function fill() {
  const cache = await caches.open(CACHE);
  const fresh = (name, integrity) => new Request(name, { cache: "no-cache", integrity });
  const requests = FILES.map(([name, integrity]) => fresh(name, integrity));
  await cache.addAll(requests).catch(async (error) => {
    await caches.delete(CACHE);
    throw error;
  });
  // The page does without them.
  if (HOSTED) await Promise.allSettled(OF_THE_HOST.map((name) => cache.add(fresh(name))));
}

// A tab that was left open still runs the version before: that one stays.
async function forget() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

async function kept(key) {
  const cache = await caches.open(CACHE);
  return (await cache.match(key, ANY_HEADERS)) ?? caches.match(key, ANY_HEADERS);
}

const pause = (time) => new Promise((done) => setTimeout(done, time));

// A browser that has just started again may not find at once what it keeps.
async function keptOrSent(key, request, tries = 0) {
  const known = await kept(key);
  if (known) return known;
  try {
    return await fetch(request);
  } catch (error) {
    if (!tries) throw error;
    await pause(300);
    return keptOrSent(key, request, tries - 1);
  }
}

async function keptFromNowOn(request) {
  const known = await kept(request);
  if (known) return known;
  // The hash that the page asks for is checked here too: what is altered is not kept.
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}

async function sentOrKept(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
    return response;
  } catch {
    return (await kept(request)) ?? Response.error();
  }
}

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(forget()));
// Only when the page asks: someone is at work there.
addEventListener("message", (event) => event.data === "prendre la suite" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  // « no-store » asks the server itself.
  if (request.method !== "GET" || request.cache === "no-store") return;
  if (!request.url.startsWith(registration.scope)) return;
  const name = request.url.slice(registration.scope.length).split(/[?#]/, 1)[0];
  // The rest of the site, when the page stands above it.
  if (name.includes("/")) return;
  const logo = request.destination === "image" && !OURS_BY_NAME.includes(name);
  if (logo || OF_THE_HOST.includes(name)) event.respondWith(sentOrKept(request));
  else if (name.startsWith(ON_DEMAND)) event.respondWith(keptFromNowOn(request));
  else if (request.mode !== "navigate") event.respondWith(keptOrSent(request, request));
  else if (["", "index.html"].includes(name)) event.respondWith(keptOrSent("./", request, 3));
});
