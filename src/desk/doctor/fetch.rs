//! Asking a server as a browser would. Nothing is run of what arrives.

use std::time::Duration;

use ureq::Agent;
use ureq::unversioned::transport::DefaultConnector;
use url::Url;

use super::answer::HostAnswer;
use super::gate::Gate;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// No page and no file of ours is larger.
const MOST: u64 = 64 * 1024 * 1024;
/// How often a server may send the asker on.
const REDIRECTS: usize = 5;

/// What asks.
pub struct Asker {
    agent: Agent,
    origin: String,
}

impl Asker {
    /// Asks for pages of this host. `named` is another address that the user has named.
    pub fn new(page: &Url, named: Option<&Url>) -> Asker {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .max_redirects(0)
            .user_agent(concat!("nutgraf-doctor/", env!("CARGO_PKG_VERSION")))
            .build();
        let origin = page.origin().ascii_serialization();
        // Behind a proxy, that decides what can be reached.
        if config.proxy().is_some() {
            return Asker { agent: config.new_agent(), origin };
        }
        let gate = Gate::new(named);
        Asker { agent: Agent::with_parts(config, DefaultConnector::default(), gate), origin }
    }

    /// The answer at an address, at its end if the server sends on.
    ///
    /// # Errors
    /// What is to be said of the address: that nothing answers there, or not in a way that can be
    /// read.
    pub fn get(&self, address: &Url) -> Result<HostAnswer, String> {
        let (mut at, mut redirects) = (address.clone(), Vec::new());
        loop {
            let mut answer = self.once(&at).map_err(|error| {
                let on = if redirects.is_empty() { "" } else { &format!(" at {at}") };
                format!("cannot be fetched{on}: {error}")
            })?;
            let to = answer.header("Location").and_then(|to| at.join(to).ok());
            match to {
                Some(to) if (300..400).contains(&answer.status) && redirects.len() < REDIRECTS => {
                    if is_less_secure(&at, &to) {
                        return Err(format!("redirects to {to}, which is not secure"));
                    }
                    redirects.push(to.to_string());
                    at = to;
                }
                _ => {
                    answer.address = address.to_string();
                    answer.redirects = redirects;
                    return Ok(answer);
                }
            }
        }
    }

    fn once(&self, address: &Url) -> Result<HostAnswer, ureq::Error> {
        let request = self
            .agent
            .get(address.as_str())
            .header("Accept", "*/*")
            .header("Accept-Encoding", "br, gzip")
            .header("Origin", &self.origin);
        let mut response = request.call()?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), text(value.as_bytes())));
        let (headers, status) = (headers.collect(), response.status().as_u16());
        let body = response.body_mut().with_config().limit(MOST).read_to_vec()?;
        Ok(HostAnswer { status, headers, body: Some(body), ..HostAnswer::default() })
    }
}

/// Whether a server sends on from a secure address to one that is not.
fn is_less_secure(from: &Url, to: &Url) -> bool {
    from.scheme() == "https" && to.scheme() != "https"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secure_address_does_not_lead_to_another() {
        let [secure, other] = ["https", "http"].map(|it| Url::parse(&format!("{it}://a.example/")));
        let (secure, other) = (secure.unwrap(), other.unwrap());
        assert!(is_less_secure(&secure, &other));
        for (from, to) in [(&other, &secure), (&secure, &secure), (&other, &other)] {
            assert!(!is_less_secure(from, to));
        }
    }
}
