//! Which addresses are asked: what a page on the web names must not lead the asker into the network
//! that it stands in.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::OnceLock;

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use url::Url;

/// Finds hosts, and refuses those of a private network after a public one.
#[derive(Debug)]
pub struct Gate {
    /// A host that the user has named, wherever it is.
    named: Option<String>,
    /// Whether the host that was asked first is public. It was named by the user.
    public: OnceLock<bool>,
}

impl Gate {
    /// Lets a host pass that the user has named.
    pub fn new(named: Option<&Url>) -> Gate {
        let named = named.and_then(|url| url.host_str()).map(str::to_owned);
        Gate { named, public: OnceLock::new() }
    }

    /// Whether a host at these addresses may be asked.
    fn lets_pass(&self, host: &str, mut addresses: impl Iterator<Item = IpAddr>) -> bool {
        let private = addresses.any(is_private);
        let public = *self.public.get_or_init(|| !private);
        !private || !public || self.named.as_deref() == Some(host)
    }
}

impl Resolver for Gate {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let host = uri.host().unwrap_or_default();
        if self.lets_pass(host, found.iter().map(|address| address.ip())) {
            return Ok(found);
        }
        let what = "it is on a private network, but a page outside that network named it; if that \
                    is intended, name it with --files";
        Err(Error::Other(what.into()))
    }
}

/// Whether an address is one of this machine or of a network that the web does not reach.
fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(address) => is_private_v4(address),
            None => is_private_v6(address),
        },
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    // 0/8 is this machine, 100.64/10 that of a provider; the rest is as it is called.
    let shared = first == 100 && (64..128).contains(&second);
    first == 0
        || shared
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    // Addresses of IPv4 in others (NAT64, 6to4) can lead to any of those.
    let [first, second, ..] = address.segments();
    let carries = first == 0x2002 || (first, second) == (0x64, 0xff9b);
    carries
        || address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || address.is_unique_local()
        || address.is_unicast_link_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLIC: [&str; 3] = ["93.184.215.14", "2606:2800:21f::1", "100.128.0.1"];
    const PRIVATE: [&str; 14] = [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "::1",
        "::",
        "fd00::1",
        "fe80::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
    ];

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn private_networks_are_known() {
        assert!(PUBLIC.into_iter().all(|it| !is_private(address(it))));
        for text in PRIVATE {
            assert!(is_private(address(text)), "{text}");
        }
    }

    #[test]
    fn a_public_page_does_not_lead_into_a_private_network() {
        let named = Url::parse("http://files.intranet/").unwrap();
        for private in PRIVATE {
            let gate = Gate::new(Some(&named));
            let pass =
                |host: &str, it: &[&str]| gate.lets_pass(host, it.iter().map(|it| address(it)));
            assert!(pass("news.example", &[PUBLIC[0]]));
            assert!(!pass("other.example", &[private]), "{private}");
            assert!(!pass("other.example", &[PUBLIC[1], private]), "{private}");
            assert!(pass("cdn.example", &[PUBLIC[1]]));
            assert!(pass("files.intranet", &[private]));
        }
    }

    #[test]
    fn who_begins_in_a_private_network_stays_in_it() {
        let gate = Gate::new(None);
        for host in [PRIVATE[1], PRIVATE[0], PUBLIC[0], PRIVATE[3]] {
            assert!(gate.lets_pass("any.example", [address(host)].into_iter()));
        }
    }
}
