//! How much one caller may ask for.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::ContentType;
use actix_web::middleware::Next;
use actix_web::{Error, HttpRequest, HttpResponse};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use uuid::Uuid;

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

/// Requests of one address: this many at once, and then one more each time that has passed.
const REQUESTS: (u32, Duration) = (400, Duration::from_millis(10));

/// Tries to sign in or register with one e-mail from one address: five at once, then one every ten seconds.
const PERSON: (u32, Duration) = (5, Duration::from_secs(10));
/// The same from one address with whatever e-mails: a household, an office, or somebody with a list of passwords.
const ADDRESS: (u32, Duration) = (60, Duration::from_secs(1));

/// Mails about an account to one address: three at once, then one every ten minutes, whoever asks.
const MAILS: (u32, Duration) = (3, Duration::from_mins(10));
/// Codes of an authenticator app tried for one account, from wherever, by somebody who has the password: ten at once, then one
/// every half minute. Recovery codes are not counted, so nobody who has one is kept out by somebody who guesses.
const CODES: (u32, Duration) = (10, Duration::from_secs(30));

/// Beyond so many callers, those that have been quiet are forgotten, so that strangers cannot fill the memory.
const KNOWN: usize = 10_000;

/// Slows down whoever tries too often to sign in.
pub(crate) struct Throttle {
    person: DefaultKeyedRateLimiter<(String, IpAddr)>,
    address: DefaultKeyedRateLimiter<IpAddr>,
    mails: DefaultKeyedRateLimiter<String>,
    codes: DefaultKeyedRateLimiter<Uuid>,
}

impl Throttle {
    pub(crate) fn new() -> Self {
        Self {
            person: RateLimiter::keyed(quota(PERSON)),
            address: RateLimiter::keyed(quota(ADDRESS)),
            mails: RateLimiter::keyed(quota(MAILS)),
            codes: RateLimiter::keyed(quota(CODES)),
        }
    }

    /// Counts a try; fails with `RATE_LIMITED` when there were too many.
    pub(crate) fn admit(&self, email: &str, address: IpAddr) -> Result<(), ApiError> {
        if self.person.len() > KNOWN {
            self.person.retain_recent();
            self.address.retain_recent();
        }
        let person = self.person.check_key(&(email.to_owned(), address));
        let address = self.address.check_key(&address);
        person.and(address).map_err(|_| ApiError::RateLimited)
    }

    /// Counts a mail to an address. When there were too many it is not written, and whoever asks is not told: those before it
    /// are there.
    pub(crate) fn may_mail(&self, email: &str) -> bool {
        if self.mails.len() > KNOWN {
            self.mails.retain_recent();
        }
        self.mails.check_key(&email.to_owned()).is_ok()
    }

    /// Counts a try at the second factor; fails with `RATE_LIMITED` when there were too many.
    pub(crate) fn admit_code(&self, user: Uuid) -> Result<(), ApiError> {
        if self.codes.len() > KNOWN {
            self.codes.retain_recent();
        }
        self.codes.check_key(&user).map_err(|_| ApiError::RateLimited)
    }
}

fn quota((burst, every): (u32, Duration)) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(every).unwrap_or(Quota::per_second(burst)).allow_burst(burst)
}

/// Slows down addresses that ask too often.
pub(crate) struct Gate {
    requests: DefaultKeyedRateLimiter<IpAddr>,
    trust_proxy: bool,
}

impl Gate {
    pub(crate) fn new(trust_proxy: bool) -> Self {
        Self { requests: RateLimiter::keyed(quota(REQUESTS)), trust_proxy }
    }

    /// Lets the request through, or answers 429 in the shape of GraphQL errors.
    pub(crate) async fn pass<B: MessageBody + 'static>(
        &self,
        request: ServiceRequest,
        next: Next<B>,
    ) -> Result<ServiceResponse<EitherBody<B>>, Error> {
        if self.requests.len() > KNOWN {
            self.requests.retain_recent();
        }
        let caller = address(request.request(), self.trust_proxy);
        if self.requests.check_key(&caller).is_ok() {
            return Ok(next.call(request).await?.map_into_left_body());
        }
        let refusal = HttpResponse::TooManyRequests().content_type(ContentType::json()).body(error_body(ApiError::RateLimited));
        Ok(request.into_response(refusal).map_into_right_body())
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
