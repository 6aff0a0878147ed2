//! What the preview answers: the overview, the function's paths, and everything else from the last build.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use bytes::{Bytes, BytesMut};
use futures_util::stream;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use http::{HeaderValue, Method, Request, StatusCode};
use http_body_util::BodyExt;
use lambda::{App, Moment};
use ring::rand::{SecureRandom, SystemRandom};

use super::files::{Found, find, media_type};
use super::overview;
use super::preview::Preview;

/// Published pages carry no script; the preview adds one that reloads the page after a change.
const RELOAD: &str = "<script src=\"/__veiviser/reload.js\" defer></script></body>";

/// The published policy with the reload script let in.
const PREVIEW_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
                              base-uri 'none'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'";

/// Everything a request may need.
pub struct Server {
    /// The function, with the table of this machine.
    pub app: App,
    /// The last build.
    pub preview: Arc<Preview>,
    /// Where applications are kept, for the overview.
    pub data: PathBuf,
}

type Site = Shared<Arc<Server>>;

/// The routes.
pub fn service(server: Server) -> Router {
    Router::new()
        .route("/", get(overview))
        .route("/__veiviser/events", get(events))
        .route("/__veiviser/{name}", get(own_file))
        .route("/apply/{*rest}", any(apply))
        .fallback(published)
        .with_state(Arc::new(server))
}

async fn overview(Shared(server): Site) -> Response {
    match overview::page(&server.preview.state(), &server.data) {
        Ok(html) => page(StatusCode::OK, html.as_bytes()),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn own_file(axum::extract::Path(name): axum::extract::Path<String>) -> Response {
    let text = match name.as_str() {
        "overview.css" => include_str!("overview.css"),
        "reload.js" => include_str!("reload.js"),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(CONTENT_TYPE, media_type(&name)), (CACHE_CONTROL, "no-cache")], text).into_response()
}

/// One `reload` per rebuild.
async fn events(Shared(server): Site) -> impl IntoResponse {
    let changes = server.preview.changes();
    let reloads = stream::unfold(changes, async |mut changes| {
        changes.changed().await.ok()?;
        Some((Ok::<_, Infallible>(Event::default().event("reload").data("")), changes))
    });
    Sse::new(reloads).keep_alive(KeepAlive::default())
}

async fn published(Shared(server): Site, request: Request<Body>) -> Response {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let state = server.preview.state();
    let path = request.uri().path();
    match find(&state.public, path) {
        Found::File(bytes, "text/html; charset=utf-8") => page(StatusCode::OK, bytes),
        Found::File(bytes, media_type) => {
            ([(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")], bytes.to_vec()).into_response()
        }
        Found::Folder => (StatusCode::MOVED_PERMANENTLY, [(LOCATION, format!("{path}/"))]).into_response(),
        Found::Nothing(Some(html)) => page(StatusCode::NOT_FOUND, html),
        Found::Nothing(None) => missing(&server),
    }
}

/// No site lives here: the overview, which also tells what stops a build.
fn missing(server: &Server) -> Response {
    match overview::page(&server.preview.state(), &server.data) {
        Ok(html) => page(StatusCode::NOT_FOUND, html.as_bytes()),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

fn page(status: StatusCode, html: &[u8]) -> Response {
    let html = String::from_utf8_lossy(html).replacen("</body>", RELOAD, 1);
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static(PREVIEW_POLICY)),
    ];
    (status, headers, html).into_response()
}

async fn apply(Shared(server): Site, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = read(body).await else { return StatusCode::BAD_REQUEST.into_response() };
    let mut nonce = [0; 16];
    if SystemRandom::new().fill(&mut nonce).is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let moment = Moment { now: jiff::Timestamp::now(), nonce };
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
