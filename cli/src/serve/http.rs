//! What the preview answers: the overview, the function's paths, and everything else from the last build.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use bytes::{Bytes, BytesMut};
use futures_util::stream;
use generator::hosting::policy;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, LOCATION};
use http::{HeaderName, HeaderValue, Method, Request, StatusCode};
use http_body_util::BodyExt;
use lambda::{App, Moment};
use messages::{Language, message};
use ring::rand::{SecureRandom, SystemRandom};

use super::changes::Message;
use super::files::{Found, find};
use super::gallery;
use super::overview;
use super::preview::Preview;
use crate::room;

/// Published pages carry no script; the preview adds one that reloads the page after a change.
const RELOAD: &str = "<script src=\"/__veiviser/preview.js\" defer></script></body>";

/// What lets that script in.
const RELOAD_POLICY: &str = "; script-src 'self'; connect-src 'self'";

/// Everything a request may need.
pub struct Server {
    /// The function, with the table of this machine.
    pub app: App,
    /// The last build.
    pub preview: Arc<Preview>,
    /// Where applications are kept, for the overview.
    pub data: PathBuf,
    /// Pages and headers exactly as they are published: nothing follows the files.
    pub published: bool,
    /// Names beside the machine's own that the preview answers to.
    pub hosts: Vec<String>,
    /// What the overview is shown in.
    pub language: Language,
}

type Site = Shared<Arc<Server>>;

/// The routes.
pub fn service(server: Server) -> Router {
    let server = Arc::new(server);
    Router::new()
        .route("/", get(overview))
        .route("/__veiviser/events", get(events))
        .route("/__veiviser/{name}", get(own_file))
        .route("/_galleri/", get(galleries))
        .route("/_galleri/{site}/{language}", get(gallery_page))
        .route("/apply/{*rest}", any(apply))
        .fallback(published)
        .layer(middleware::from_fn_with_state(Arc::clone(&server), known_host))
        .with_state(server)
}

/// A page of somebody else's that has its name lead to this machine gets nothing from here.
async fn known_host(Shared(server): Site, request: Request<Body>, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if is_known(host, &server.hosts) {
        return next.run(request).await;
    }
    let refused = message!("serve-host", host = host).text(server.language);
    (StatusCode::MISDIRECTED_REQUEST, format!("{refused}\n")).into_response()
}

/// Whether a `Host` header, less its port, is this machine's or one of `hosts`.
fn is_known(host: &str, hosts: &[String]) -> bool {
    let port = host.rfind(':').filter(|colon| host.get(colon + 1..).is_some_and(is_port));
    let name = port.and_then(|colon| host.get(..colon)).unwrap_or(host);
    let is = |known: &str| name.eq_ignore_ascii_case(known);
    ["localhost", "127.0.0.1", "[::1]"].into_iter().chain(hosts.iter().map(String::as_str)).any(is)
}

fn is_port(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

async fn overview(Shared(server): Site) -> Response {
    server.overview(StatusCode::OK).await
}

async fn own_file(axum::extract::Path(name): axum::extract::Path<String>) -> Response {
    let text = match name.as_str() {
        "overview.css" => include_str!("overview.css"),
        "preview.css" => include_str!("preview.css"),
        "preview.js" => include_str!("preview.js"),
        "gallery.css" => include_str!("gallery/gallery.css"),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(CONTENT_TYPE, policy::content_type(&name)), (CACHE_CONTROL, "no-cache".to_owned())], text)
        .into_response()
}

async fn galleries(Shared(server): Site) -> Response {
    server.shown(gallery::index(&server.preview.state(), server.language).map_err(|error| error.to_string()))
}

async fn gallery_page(
    Shared(server): Site,
    axum::extract::Path((site, language)): axum::extract::Path<(String, String)>,
) -> Response {
    let state = server.preview.state();
    match gallery::page(&state.forms, &site, &language, jiff::Timestamp::now(), server.language).await {
        Some(page) => server.shown(page),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What is shown now, and then each rebuild.
async fn events(Shared(server): Site) -> impl IntoResponse {
    let mut changes = server.preview.changes();
    changes.mark_changed();
    let builds = stream::unfold((server, changes), async |(server, mut changes)| {
        changes.changed().await.ok()?;
        let number = *changes.borrow_and_update();
        let event = Event::default().event("build").json_data(Message::new(
            number,
            &server.preview.state(),
            server.language,
        ));
        Some((event, (server, changes)))
    });
    Sse::new(builds).keep_alive(KeepAlive::default())
}

async fn published(Shared(server): Site, request: Request<Body>) -> Response {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let state = server.preview.state();
    let path = request.uri().path();
    if let Some(target) = state.sites.iter().find_map(|site| site.redirects.get(path)) {
        return moved(target);
    }
    let within =
        path.get(1..).and_then(|path| path.find('/').and_then(|slash| path.get(slash..))).unwrap_or("/");
    match find(&state.public, path) {
        Found::File(bytes) => server.answer(StatusCode::OK, within, bytes),
        Found::Folder => moved(&format!("{path}/")),
        Found::Nothing(Some(html)) => server.answer(StatusCode::NOT_FOUND, "/404.html", html),
        Found::Nothing(None) => server.overview(StatusCode::NOT_FOUND).await,
    }
}

fn moved(target: &str) -> Response {
    (StatusCode::MOVED_PERMANENTLY, [(LOCATION, target)]).into_response()
}

impl Server {
    /// The page at `/`; also where no site lives, because it tells what stops a build.
    async fn overview(&self, status: StatusCode) -> Response {
        let state = self.preview.state();
        // A table that cannot be read is told by whatever needs it; the overview shows the rest.
        let full = room::survey(&state.definitions(), &self.app.table, jiff::Timestamp::now()).await;
        let full: Vec<String> =
            full.unwrap_or_default().iter().map(|advice| advice.text(self.language)).collect();
        match overview::page(&state, &self.data, &full, self.language) {
            Ok(html) => self.answer(status, "/", html.as_bytes()),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }

    /// A page of the preview's own, or what is wrong with it.
    fn shown(&self, page: Result<String, String>) -> Response {
        match page {
            Ok(html) => self.answer(StatusCode::OK, "/", html.as_bytes()),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error).into_response(),
        }
    }

    /// What is published at `path` of its site, under the headers that hosts send with it. The preview lets its script in,
    /// and has browsers keep nothing: it changes.
    fn answer(&self, status: StatusCode, path: &str, bytes: &[u8]) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        for (name, value) in policy::headers(path) {
            let header = (HeaderName::try_from(name), HeaderValue::try_from(value));
            if let (Ok(name), Ok(value)) = header {
                response.headers_mut().insert(name, value);
            }
        }
        let is_page = policy::content_type(path).starts_with("text/html");
        let content = if self.published || !is_page {
            bytes.to_vec()
        } else {
            String::from_utf8_lossy(bytes).replacen("</body>", RELOAD, 1).into_bytes()
        };
        if !self.published {
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
            let policy = format!("{}{RELOAD_POLICY}", policy::CONTENT_SECURITY);
            if let Ok(policy) = HeaderValue::try_from(policy) {
                response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
            }
        }
        *response.body_mut() = Body::from(content);
        response
    }
}

async fn apply(Shared(server): Site, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = read(body).await else { return StatusCode::BAD_REQUEST.into_response() };
    let mut nonce = [0; 16];
    if SystemRandom::new().fill(&mut nonce).is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let moment = Moment::new(jiff::Timestamp::now(), nonce);
    lambda::respond(&server.app, Request::from_parts(parts, body), moment).await.map(Body::from)
}

/// The body, at most one byte more than the function accepts: enough for it to say that it is too large.
async fn read(mut body: Body) -> Result<Bytes, axum::Error> {
    let mut bytes = BytesMut::new();
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data()
            && bytes.len() <= lambda::MAX_BODY
        {
            bytes.extend_from_slice(&data);
        }
    }
    bytes.truncate(lambda::MAX_BODY + 1);
    Ok(bytes.freeze())
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        let hosts = ["pc.example.org".to_owned()];
        for known in
            ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "[::1]", "PC.example.org:80"]
        {
            assert!(is_known(known, &hosts), "{known}");
        }
        for foreign in [
            "",
            "example.org",
            "localhost.example.org:8080",
            "127.0.0.1.example.org",
            "[::2]:80",
            "localhost:x",
        ] {
            assert!(!is_known(foreign, &hosts), "{foreign}");
        }
    }
}
