//! How much one caller may ask for.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use actix_governor::governor::middleware::NoOpMiddleware;
use actix_governor::{GovernorConfig, GovernorConfigBuilder, KeyExtractor, SimpleKeyExtractionError};
use actix_web::dev::ServiceRequest;
use actix_web::http::header::ContentType;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use governor::clock::QuantaInstant;
use governor::{DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter};

use crate::error::ApiError;
use crate::graphql::error_body;

/// Largest GraphQL request, in bytes; a script has at most 10,000 characters.
pub(crate) const BODY: usize = 1 << 20;
/// How deep fields may be nested; the explorer's introspection needs 14.
pub(crate) const DEPTH: usize = 16;
/// How many fields may be answered, each list counted with its page size.
pub(crate) const COMPLEXITY: usize = 20_000;
/// How many fields may be renamed in one request.
pub(crate) const ALIASES: usize = 50;
/// How many directives one field may have.
pub(crate) const DIRECTIVES: usize = 5;
/// How deep the parser follows braces.
pub(crate) const RECURSION: usize = 32;
/// How long a WebSocket may stay without saying who it is.
pub(crate) const INTRODUCTION: Duration = Duration::from_secs(10);

/// Requests of one address: this many at once, and then one more every [`EVERY`].
const BURST: u32 = 400;
const EVERY: Duration = Duration::from_millis(10);

/// Tries to sign in or register with one e-mail from one address: five at once, then one every ten seconds.
const PERSON: (u32, Duration) = (5, Duration::from_secs(10));
/// The same from one address with whatever e-mails: a household, an office, or somebody with a list of passwords.
const ADDRESS: (u32, Duration) = (60, Duration::from_secs(1));

/// Slows down whoever tries too often to sign in.
pub(crate) struct Throttle {
    person: DefaultKeyedRateLimiter<(String, IpAddr)>,
    address: DefaultKeyedRateLimiter<IpAddr>,
}

impl Throttle {
    pub(crate) fn new() -> Self {
        Self { person: RateLimiter::keyed(quota(PERSON)), address: RateLimiter::keyed(quota(ADDRESS)) }
    }

    /// Counts a try; fails with `RATE_LIMITED` when there were too many.
    pub(crate) fn admit(&self, email: &str, address: IpAddr) -> Result<(), ApiError> {
        // whoever has not tried for a while is forgotten, so that strangers cannot fill the memory
        if self.person.len() > 10_000 {
            self.person.retain_recent();
            self.address.retain_recent();
        }
        let person = self.person.check_key(&(email.to_owned(), address));
        let address = self.address.check_key(&address);
        person.and(address).map_err(|_| ApiError::RateLimited)
    }
}

fn quota((burst, every): (u32, Duration)) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(every).unwrap_or(Quota::per_second(burst)).allow_burst(burst)
}

/// The limit of requests of one address.
pub(crate) fn requests(trust_proxy: bool) -> Option<GovernorConfig<Address, NoOpMiddleware<QuantaInstant>>> {
    let mut builder = GovernorConfigBuilder::default().key_extractor(Address { trust_proxy });
    builder.period(EVERY).burst_size(BURST).finish()
}

/// Tells callers apart by their network address.
#[derive(Clone, Copy)]
pub(crate) struct Address {
    trust_proxy: bool,
}

impl KeyExtractor for Address {
    type Key = IpAddr;
    type KeyExtractionError = SimpleKeyExtractionError<&'static str>;

    fn extract(&self, request: &ServiceRequest) -> Result<IpAddr, Self::KeyExtractionError> {
        Ok(address(request.request(), self.trust_proxy))
    }

    fn exceed_rate_limit_response(&self, _: &NotUntil<QuantaInstant>, mut response: HttpResponseBuilder) -> HttpResponse {
        response.content_type(ContentType::json()).body(error_body(ApiError::RateLimited))
    }
}

/// Where the request comes from: the peer, or whom our own reverse proxy names.
pub(crate) fn address(request: &HttpRequest, trust_proxy: bool) -> IpAddr {
    let info = request.connection_info();
    let named = if trust_proxy { info.realip_remote_addr() } else { None };
    let named = named.and_then(|name| name.trim_matches(['[', ']']).parse().ok());
    let peer = request.peer_addr().map(|peer| peer.ip());
    named.or(peer).unwrap_or(IpAddr::from([0, 0, 0, 0]))
}
