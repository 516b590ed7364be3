//! How much one caller may ask for.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use actix_web::HttpRequest;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use uuid::Uuid;

use crate::error::ApiError;

/// Largest GraphQL request, in bytes; a script has at most 10,000 characters.
pub(crate) const BODY: usize = 1 << 20;
/// The same of whoever shows nothing: they sign in or register, and look at the schema.
pub(crate) const STRANGERS_BODY: usize = 64 << 10;
/// Up to so many bytes a request is read where it arrives, which takes a fraction of a millisecond; beyond it, elsewhere. The
/// dashboard's largest operation, written out, has 3,300.
pub(crate) const SMALL: usize = 4 << 10;
/// How many large requests of one address may be read and weighed, or wait for it.
pub(crate) const LARGE_OF_ADDRESS: usize = 8;
/// The same of everybody.
pub(crate) const LARGE: usize = 200;
/// How deep fields may be nested; the explorer's introspection needs 14.
pub(crate) const DEPTH: usize = 16;
/// How many fields may be answered, each list counted with its page size.
pub(crate) const COMPLEXITY: usize = 20_000;
/// How many fields may be renamed in one request; the dashboard renames three.
pub(crate) const ALIASES: usize = 50;
/// How many directives one field may have.
pub(crate) const DIRECTIVES: usize = 5;
/// How deep the parser follows braces.
pub(crate) const RECURSION: usize = 32;
/// How long a WebSocket may stay without saying who it is.
pub(crate) const INTRODUCTION: Duration = Duration::from_secs(10);

/// Longest document, in bytes; what is long belongs into variables.
pub(crate) const DOCUMENT: usize = 16 << 10;
/// How many names a document may have outside of arguments; the dashboard's largest operation has 300.
pub(crate) const WORDS: usize = 2000;
/// How many names and values it may have in arguments; many values belong into variables.
pub(crate) const WRITTEN_VALUES: usize = 2000;
/// How many directives it may have; the dashboard's operations have one at most.
pub(crate) const DIRECTIVES_OF_DOCUMENT: usize = 100;
/// How deep brackets may be nested in a document.
pub(crate) const NESTING: usize = 64;
/// How long a request's head may take.
pub(crate) const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a request's body may take, whatever it is.
const BODY_TIME: Duration = Duration::from_secs(20);
/// A large body may take a second longer for each so many bytes that have come: slower than that is no upload.
const BODY_BYTES_A_SECOND: u64 = 16 << 10;
/// How many fields and fragments a document may select, with its fragments written out.
pub(crate) const SELECTIONS: usize = 1500;
/// How many values a request may carry in variables and arguments.
pub(crate) const VALUES: usize = 10_000;

/// Requests of one address: this many at once, and then one more each time that has passed.
pub(crate) const REQUESTS: (u32, Duration) = (400, Duration::from_millis(10));
/// The same of one token, wherever it is used from.
pub(crate) const TOKEN_REQUESTS: (u32, Duration) = (300, Duration::from_millis(20));
/// How many requests of one address are at work at once.
pub(crate) const AT_WORK_FOR_ONE: usize = 100;
/// How many requests are at work at once.
pub(crate) const AT_WORK: usize = 1000;

/// How many sockets one address may have open.
pub(crate) const SOCKETS_OF_ADDRESS: usize = 100;
/// How many sockets one person may have open.
pub(crate) const SOCKETS_OF_PERSON: usize = 30;
/// How many operations may go on at once on all sockets of one person.
pub(crate) const OPERATIONS_OF_PERSON: usize = 200;
/// Operations that one person begins over sockets: this many at once, and then one more each time that has passed.
pub(crate) const OPERATIONS: (u32, Duration) = (300, Duration::from_millis(20));

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
pub(crate) const KNOWN: usize = 10_000;

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

    /// Counts a try that names nobody: one with a passkey, which no guess finds. Fails with `RATE_LIMITED` when there were too many.
    pub(crate) fn admit_unnamed(&self, address: IpAddr) -> Result<(), ApiError> {
        if self.address.len() > KNOWN {
            self.address.retain_recent();
        }
        self.address.check_key(&address).map_err(|_| ApiError::RateLimited)
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

/// How long a body may take until its next bytes come, of which so many have come.
pub(crate) fn body_time(had: u64) -> Duration {
    BODY_TIME + Duration::from_secs(had / BODY_BYTES_A_SECOND)
}

/// So many at once, and then one more each time that has passed.
pub(crate) fn quota((burst, every): (u32, Duration)) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(every).unwrap_or(Quota::per_second(burst)).allow_burst(burst)
}

/// Where the request comes from: the peer, or whom our own reverse proxy names.
pub(crate) fn address(request: &HttpRequest, trust_proxy: bool) -> IpAddr {
    let info = request.connection_info();
    let named = if trust_proxy { info.realip_remote_addr() } else { None };
    let named = named.and_then(|name| name.trim_matches(['[', ']']).parse().ok());
    let peer = request.peer_addr().map(|peer| peer.ip());
    named.or(peer).unwrap_or(IpAddr::from([0, 0, 0, 0]))
}
