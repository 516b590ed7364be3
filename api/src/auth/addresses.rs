//! The networks that an API token may be used from.

use std::net::IpAddr;

use ipnet::IpNet;
use serde_json::Value;

use crate::error::{ApiError, UserError, UserErrorCode};

const MOST: usize = 20;

/// What a person wrote, as it is kept: networks in their shortest form, or nothing for anywhere.
pub(crate) fn read(given: &[String]) -> Result<Option<Value>, UserError> {
    if given.len() > MOST {
        let message = format!("A token may be used from at most {MOST} networks.");
        return Err(UserError::on("addresses", UserErrorCode::LimitReached, message));
    }
    let networks = given.iter().map(|text| network(text.trim())).collect::<Result<Vec<_>, _>>()?;
    Ok((!networks.is_empty()).then(|| networks.iter().map(|network| network.trunc().to_string()).collect()))
}

fn network(text: &str) -> Result<IpNet, UserError> {
    let read = text.parse::<IpNet>().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from));
    read.ok_or_else(|| {
        let shown: String = text.chars().take(50).collect();
        let message = format!("\u{201c}{shown}\u{201d} is no address; write 203.0.113.7 or 203.0.113.0/24.");
        UserError::on("addresses", UserErrorCode::Invalid, message)
    })
}

/// Whether a token that is kept with these networks may be used from there.
pub(crate) fn admit(kept: Option<&Value>, from: IpAddr) -> Result<bool, ApiError> {
    let Some(kept) = kept.filter(|kept| !kept.is_null()) else { return Ok(true) };
    let kept: Vec<String> = serde_json::from_value(kept.clone())?;
    // an IPv4 address may arrive in the clothes of IPv6
    let from = from.to_canonical();
    Ok(kept.iter().filter_map(|network| network.parse::<IpNet>().ok()).any(|network| network.contains(&from)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admits(given: &[&str], from: &str) -> bool {
        let given: Vec<String> = given.iter().map(ToString::to_string).collect();
        admit(read(&given).unwrap().as_ref(), from.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_token_is_good_from_its_networks_alone() {
        assert!(admits(&[], "198.51.100.1"), "anywhere");
        assert!(admits(&["203.0.113.7"], "203.0.113.7"));
        assert!(admits(&["203.0.113.7"], "::ffff:203.0.113.7"), "the same, as IPv6");
        assert!(!admits(&["203.0.113.7"], "203.0.113.8"));
        assert!(admits(&["10.0.0.0/8", " 2001:db8::1/32 "], "2001:db8:ffff::9"));
        assert!(!admits(&["10.0.0.0/8"], "11.0.0.1"));
        assert_eq!(read(&["2001:db8::1/32".to_owned()]).unwrap(), Some(serde_json::json!(["2001:db8::/32"])));
    }

    #[test]
    fn what_is_no_network_is_told_beside_its_field() {
        for wrong in ["everywhere", "10.0.0.0/33", "10.0.0", ""] {
            assert_eq!(read(&[wrong.to_owned()]).unwrap_err().code, UserErrorCode::Invalid, "{wrong}");
        }
        assert_eq!(read(&vec!["::1".to_owned(); 21]).unwrap_err().code, UserErrorCode::LimitReached);
    }
}
