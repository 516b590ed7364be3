//! From the text of a request to a question that may be asked: read, found or parsed, and weighed. What is too much is refused
//! by the first look that tells, and the cheapest look comes first.

use actix_web::http::StatusCode;
use async_graphql::parser::parse_query;
use async_graphql::parser::types::ExecutableDocument;
use async_graphql::{Extensions, Pos, Request, Response, ServerError, Variables, from_value};
use serde::Deserialize;
use settings::GraphqlDocuments;

use super::documents::{Documents, Kept, digest};
use super::scan::{TOO_MANY_VALUES, scan, values_of_json};
use super::weight::{bearable, fits};
use crate::auth::Caller;
use crate::error::ApiError;
use crate::limits;

/// A request may have so many more values than its variables: its own parts, and extensions.
const ENVELOPE: usize = 50;

/// A request whose document is parsed and bearable.
pub(crate) struct Question {
    /// The request, with its parsed document.
    pub(super) request: Request,
    /// Whether the document is one of the caller's own, not a kept one.
    pub(super) is_own: bool,
}

/// Why there is no answer, with the status that says so where there is one.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    error: Box<ServerError>,
}

/// A request as it is sent.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent {
    query: Option<String>,
    operation_name: Option<String>,
    #[serde(default)]
    variables: Variables,
    #[serde(default)]
    extensions: Extensions,
    /// The id of a kept document, as the draft of GraphQL over HTTP has it: `sha256:` and the digest.
    document_id: Option<String>,
}

/// The same in Apollo's words, within `extensions`.
#[derive(Deserialize)]
struct PersistedQuery {
    version: u32,
    #[serde(rename = "sha256Hash")]
    digest: String,
}

impl Question {
    /// Reads the body of a request.
    pub(super) fn read(body: &[u8], documents: &Documents) -> Result<Self, Refusal> {
        if body.trim_ascii_start().first() == Some(&b'[') {
            let sentence = "Send one GraphQL request at a time; lists of them are not taken".to_owned();
            return Err(Refusal::bad(ApiError::Invalid(sentence)));
        }
        values_fit(body)?;
        let sent: Sent = serde_json::from_slice(body)
            .map_err(|error| Refusal::bad(ApiError::Invalid(format!("The body is not a GraphQL request as JSON: {error}"))))?;
        let id = sent.document_id.map(|id| id.strip_prefix("sha256:").map(ToOwned::to_owned).unwrap_or(id));
        let mut request = Request::new(sent.query.unwrap_or_default()).variables(sent.variables);
        request.operation_name = sent.operation_name;
        request.extensions = sent.extensions;
        Self::with_id(request, id, documents)
    }

    /// Takes a request that has been read already.
    pub(super) fn of(request: Request, documents: &Documents) -> Result<Self, Refusal> {
        Self::with_id(request, None, documents)
    }

    fn with_id(mut request: Request, id: Option<String>, documents: &Documents) -> Result<Self, Refusal> {
        let id = match id {
            Some(id) => Some(id),
            None => persisted(&mut request.extensions)?,
        };
        let kept = match id {
            Some(id) => kept(&request.query, &id, documents)?,
            None => None,
        };
        let (document, values) = match kept {
            Some(kept) => (kept.document.clone(), kept.values),
            None => own(&request.query)?,
        };
        fits(values, &request.variables)?;
        request.set_parsed_query(document);
        Ok(Self { request, is_own: kept.is_none() })
    }

    /// Whether this caller may ask it where only kept documents are answered: programs may still send their own.
    pub(super) fn admit(&self, answered: GraphqlDocuments, caller: &Caller) -> Result<(), ApiError> {
        if !self.is_own || answered == GraphqlDocuments::Any {
            return Ok(());
        }
        match caller {
            Caller::Nobody => Err(ApiError::DocumentRefused),
            caller if caller.viewer()?.session().is_some() => Err(ApiError::DocumentRefused),
            _ => Ok(()),
        }
    }
}

/// A document that the caller wrote, and how many values it holds.
fn own(document: &str) -> Result<(ExecutableDocument, usize), Refusal> {
    scan(document)?;
    let document = parse_query(document).map_err(ServerError::from)?;
    let values = bearable(&document)?;
    Ok((document, values))
}

/// Whether a text of JSON carries no more values than a request may, seen before they are read.
pub(crate) fn values_fit(json: &[u8]) -> Result<(), &'static str> {
    let most = limits::VALUES + ENVELOPE;
    if values_of_json(json, most) > most { Err(TOO_MANY_VALUES) } else { Ok(()) }
}

/// The id that Apollo's extension names.
fn persisted(extensions: &mut Extensions) -> Result<Option<String>, Refusal> {
    let Some(value) = extensions.remove("persistedQuery") else { return Ok(None) };
    let named = from_value::<PersistedQuery>(value).ok().filter(|named| named.version == 1);
    named.map(|named| Some(named.digest)).ok_or_else(|| {
        Refusal::told(ApiError::Invalid("extensions.persistedQuery is { version: 1, sha256Hash: \"…\" }".to_owned()))
    })
}

/// The kept document with this id; none where the request brought its own, which the id must fit.
fn kept<'d>(brought: &str, id: &str, documents: &'d Documents) -> Result<Option<&'d Kept>, Refusal> {
    if !brought.is_empty() && (brought.len() > limits::DOCUMENT || digest(brought) != id) {
        return Err(Refusal::told(ApiError::Invalid("The document is not the one with this id".to_owned())));
    }
    match documents.find(id) {
        None if brought.is_empty() => Err(Refusal::told(ApiError::DocumentUnknown)),
        found => Ok(found),
    }
}

impl Refusal {
    /// No request of GraphQL at all.
    fn bad(error: ApiError) -> Self {
        Self { status: StatusCode::BAD_REQUEST, ..Self::told(error) }
    }

    /// An answer of GraphQL.
    fn told(error: ApiError) -> Self {
        Self::from(async_graphql::Error::from(error).into_server_error(Pos::default()))
    }

    /// What is answered instead.
    pub(super) fn response(self) -> Response {
        super::codes::with_codes(Response::from_errors(vec![*self.error]))
    }
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        Self::told(error)
    }
}

impl From<ServerError> for Refusal {
    fn from(error: ServerError) -> Self {
        Self { status: StatusCode::OK, error: Box::new(error) }
    }
}

impl From<&'static str> for Refusal {
    fn from(sentence: &'static str) -> Self {
        ServerError::new(sentence, None).into()
    }
}
