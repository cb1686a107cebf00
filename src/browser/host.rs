//! The server that hosts the page, and the page that holds it in a frame.

use super::by_name::{call, get, window};
use crate::exchange::host::{LONGEST_HOST_FILE, Sent};
use crate::present::hosting::{FileKind, HttpAnswer, Served, files_of_worker};
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

/// The id of the element by which the page of the archive names the files of its host.
pub const DECLARATION: &str = "hebergeur";

/// What a method promises. Errors: it is not there, it threw, or the promise was not held.
async fn awaited(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&call(object, name, arguments)?)).await
}

fn find(selector: &str) -> JsValue {
    call(&get(&window(), "document"), "querySelector", &[selector.into()]).unwrap_or(JsValue::NULL)
}

fn attribute(element: &JsValue, name: &str) -> String {
    call(element, "getAttribute", &[name.into()])
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Whether a file stands among those that the page names.
fn declares(name: &str) -> bool {
    attribute(&find("meta[name=hebergeur]"), "content").split(' ').any(|known| known == name)
}

/// An object of two entries.
fn pair(first: [JsValue; 2], second: [JsValue; 2]) -> JsValue {
    let entry = |[name, value]: [JsValue; 2]| Array::of2(&name, &value);
    let entries = Array::of2(&entry(first), &entry(second));
    call(&get(&window(), "Object"), "fromEntries", &[entries.into()]).unwrap_or(JsValue::UNDEFINED)
}

/// Asks for a file of the host, when the page names it.
pub async fn host_file(name: &str) -> Sent {
    if !declares(name) {
        return Sent::Unasked;
    }
    let asked = [
        name.into(),
        pair(["cache".into(), "no-cache".into()], ["redirect".into(), "error".into()]),
    ];
    let Ok(response) = awaited(&window(), "fetch", &asked).await else { return Sent::Failed };
    if get(&response, "ok") != JsValue::TRUE {
        return if get(&response, "status") == 404 { Sent::Absent } else { Sent::Failed };
    }
    match start_of(&response).await {
        Ok(text) => Sent::from(text.as_string().unwrap_or_default()),
        Err(_) => Sent::Failed,
    }
}

/// The text of an answer, cut a little after what is too long: the rest is never held.
async fn start_of(response: &JsValue) -> Result<JsValue, JsValue> {
    let most = u32::try_from(LONGEST_HOST_FILE + 1).unwrap_or_default();
    let whole = awaited(response, "blob", &[]).await?;
    let start = call(&whole, "slice", &[JsValue::from(0), JsValue::from(most)])?;
    awaited(&start, "text", &[]).await
}

/// Asks the server itself for a file of each kind.
pub async fn served_files() -> Vec<Served> {
    let of = |selector: &str| attribute(&find(selector), "href");
    let wanted = [
        (FileKind::Page, "./".to_string()),
        (FileKind::Script, of("link[rel=modulepreload]")),
        (FileKind::Program, of("link[rel=preload][as=fetch]")),
        (FileKind::Style, of("link[rel=stylesheet]")),
        (FileKind::Data, "./dossier.schema.json".to_string()),
    ];
    let mut served = Vec::new();
    for (kind, address) in wanted {
        let asked = [
            address.into(),
            pair(["cache".into(), "no-store".into()], ["method".into(), "HEAD".into()]),
        ];
        let response = awaited(&window(), "fetch", &asked).await.ok();
        served.push(Served { kind, answer: response.map(|response| answer(&response)) });
    }
    served
}

/// What `sw.js` says that each file of its version is, and whether the server sends that. Nothing
/// where the server does not have it.
pub async fn versioned_files() -> Vec<(String, bool)> {
    let fresh = || ["cache".into(), "no-store".into()];
    let asked = ["sw.js".into(), pair(fresh(), ["method".into(), "GET".into()])];
    let Ok(response) = awaited(&window(), "fetch", &asked).await else { return Vec::new() };
    let text = awaited(&response, "text", &[]).await.ok().and_then(|text| text.as_string());
    let mut files = Vec::new();
    for (name, integrity) in files_of_worker(&text.unwrap_or_default()) {
        let checked = pair(fresh(), ["integrity".into(), integrity.into()]);
        let sent = awaited(&window(), "fetch", &[name.as_str().into(), checked]).await;
        files.push((name, sent.is_ok_and(|sent| get(&sent, "ok") == JsValue::TRUE)));
    }
    files
}

/// A value as JavaScript prints it in a list.
fn printed(value: &JsValue) -> String {
    call(&Array::of1(value), "join", &["".into()])
        .ok()
        .and_then(|words| words.as_string())
        .unwrap_or_default()
}

fn answer(response: &JsValue) -> HttpAnswer {
    let headers = get(response, "headers");
    let header = |name: &str| {
        call(&headers, "get", &[name.into()])
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    HttpAnswer {
        status: printed(&get(response, "status")).parse().unwrap_or_default(),
        mime: header("content-type"),
        encoding: header("content-encoding"),
        cache: header("cache-control"),
        policy: header("content-security-policy"),
        sniff: header("x-content-type-options"),
        referrer: header("referrer-policy"),
    }
}

/// Whether the browser has a network, as far as it knows.
pub fn is_online() -> bool {
    get(&get(&window(), "navigator"), "onLine") != JsValue::FALSE
}

/// Whether the browser trusts the connection.
pub fn is_secure() -> bool {
    get(&window(), "isSecureContext") == JsValue::TRUE
}

/// Whether the page states a policy by itself.
pub fn states_a_policy() -> bool {
    find("meta[http-equiv=Content-Security-Policy]") != JsValue::NULL
}

/// Whether a service worker stands by for this page.
pub async fn has_worker() -> bool {
    let workers = get(&get(&window(), "navigator"), "serviceWorker");
    awaited(&workers, "getRegistration", &[])
        .await
        .is_ok_and(|registration| !registration.is_undefined())
}

/// Sets a property of the root, for the style sheet to read.
pub fn set_root_property(name: &str, value: &str) {
    let style = get(&get(&get(&window(), "document"), "documentElement"), "style");
    // A property of ours, with a value of ours, is never refused.
    let _ = call(&style, "setProperty", &[name.into(), value.into()]);
}

/// Tells the page that holds this one, if its origin is this one, how high the content is, now and
/// at each change.
pub fn tell_height(origin: String) {
    let last_height = std::cell::RefCell::new(JsValue::UNDEFINED);
    let send_height = move || {
        let height = call(&find(".app"), "getBoundingClientRect", &[])
            .map(|place| get(&place, "height"))
            .unwrap_or(JsValue::UNDEFINED);
        if *last_height.borrow() == height {
            return;
        }
        let message = pair(
            ["type".into(), "simulateur-rpe:hauteur".into()],
            ["hauteur".into(), height.clone()],
        );
        last_height.replace(height);
        // Another origin gets nothing: the browser holds the message back.
        let _ = call(&get(&window(), "parent"), "postMessage", &[message, origin.as_str().into()]);
    };
    let observer = Closure::<dyn Fn()>::new(send_height);
    let class = get(&window(), "ResizeObserver");
    let made = call(
        &get(&window(), "Reflect"),
        "construct",
        &[class, Array::of1(observer.as_ref()).into()],
    );
    if made.and_then(|made| call(&made, "observe", &[find(".app")])).is_ok() {
        // It follows the page as long as it lives.
        observer.forget();
    }
}
