//! Which addresses on the network may be asked: public ones, and what the operator allows.

use std::error::Error;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::Guard;

/// A name leads to no public address.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the name leads to no public address")]
pub struct NotPublic;

impl NotPublic {
    /// Whether this is why something failed.
    pub fn is_cause_of(error: &(dyn Error + 'static)) -> bool {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if error.is::<Self>() {
                return true;
            }
            cause = error.source();
        }
        false
    }
}

/// What the machine knows of names.
pub(crate) struct System;

impl Resolve for System {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(Box::new(found.collect::<Vec<_>>().into_iter()) as Addrs)
        })
    }
}

/// Leaves out every address of a name that is not public.
pub(crate) struct PublicOnly<R> {
    /// Who may be asked.
    pub(crate) guard: Guard,
    /// Who knows the names.
    pub(crate) names: R,
}

impl<R: Resolve> Resolve for PublicOnly<R> {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.guard.allows(name.as_str());
        let found = self.names.resolve(name);
        Box::pin(async move {
            let usable: Vec<SocketAddr> = found.await?.filter(|address| allowed || is_public(address.ip())).collect();
            if usable.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(usable.into_iter()) as Addrs)
        })
    }
}

/// Whether anyone on the Internet could mean this address: not a machine of our own network, nor of ourselves.
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => is_public_v4(mapped),
            None => is_public_v6(address),
        },
    }
}

/// The ranges of RFC 6890 and its successors that are not global.
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b)))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // global unicast is 2000::/3; in it, documentation, Teredo and 6to4 carry other addresses inside
    (first & 0xe000) == 0x2000 && !(first == 0x2001 && (second == 0x0db8 || second == 0)) && first != 0x2002
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_pass() {
        let public = ["8.8.8.8", "1.1.1.1", "2606:4700::1111"];
        let private = [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.0.8",
            "224.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "2002:7f00:1::",
            "2001:db8::1",
            "64:ff9b::a00:1",
        ];
        assert!(public.iter().all(|address| is_public(address.parse().unwrap())));
        assert!(private.iter().all(|address| !is_public(address.parse().unwrap())));
    }
}
