//! Where may be fetched from, and which names files may have that come from there.

use std::fmt;

use anyhow::{Context, Result, bail, ensure};
use url::{Host, Url};

/// A URL that may be fetched: HTTPS, or HTTP to this very machine, without credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address(Url);

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Address {
    /// Reads a URL. A fragment is left out.
    ///
    /// # Errors
    /// When it is none, or one that is not fetched.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let url = Url::parse(text).with_context(|| format!("{text} is no URL"))?;
        Self::new(url)
    }

    fn new(mut url: Url) -> Result<Self> {
        if !url.username().is_empty() || url.password().is_some() {
            // It is not repeated: it holds a secret.
            bail!("a URL with credentials in it is not fetched");
        }
        url.set_fragment(None);
        let address = Self(url);
        match address.0.scheme() {
            "https" => {}
            "http" if address.is_loopback() => {}
            "http" => bail!("{address} is not fetched: use https, plain http is for this machine alone"),
            scheme => bail!("{address} is not fetched: the scheme is {scheme}, not https"),
        }
        ensure!(address.0.has_host(), "{address} names no host");
        Ok(address)
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether it leads to this machine (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3).
    pub(super) fn is_loopback(&self) -> bool {
        match self.0.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(it)) => it.is_loopback(),
            Some(Host::Ipv6(it)) => it.is_loopback(),
            None => false,
        }
    }

    /// Where a redirect leads: to the same server, or to a host that was allowed.
    ///
    /// # Errors
    /// When it leads elsewhere, or to what is not fetched.
    pub(super) fn redirected(&self, location: &str, hosts: &[String]) -> Result<Self> {
        let url = self.0.join(location).with_context(|| format!("{self} redirects to what is no URL"))?;
        let next = Self::new(url).with_context(|| format!("{self} redirects"))?;
        let is_same = next.0.origin() == self.0.origin();
        let is_allowed = hosts.iter().any(|host| next.is_on(host));
        // From HTTPS nothing goes down to plain HTTP, whoever allows it.
        let is_downgrade = self.0.scheme() == "https" && next.0.scheme() == "http";
        ensure!(
            (is_same || is_allowed) && !is_downgrade,
            "{self} redirects to {next}, on another host; `--allow-host {}` or `spec-hosts` in sdk.toml allows it",
            next.host()
        );
        Ok(next)
    }

    /// The host, with its port unless that is the scheme's own.
    fn host(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        match self.0.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }

    fn is_on(&self, host: &str) -> bool {
        let own = self.0.host_str().unwrap_or_default();
        let port = self.0.port_or_known_default();
        self.host().eq_ignore_ascii_case(host)
            || port.is_some_and(|port| format!("{own}:{port}").eq_ignore_ascii_case(host))
    }

    /// The address of a file below the folder of this one. A query belongs to this one alone.
    ///
    /// # Errors
    /// When the file has a name that is not written.
    pub(super) fn part(&self, path: &str) -> Result<Self, String> {
        check_path(path)?;
        let mut url = self.0.clone();
        url.set_query(None);
        url.path_segments_mut().map_err(|()| "the URL has no path".to_owned())?.pop().extend(path.split('/'));
        Ok(Self(url))
    }

    /// The name of the file that it leads to, where that is one for a document.
    pub(super) fn file_name(&self) -> Option<String> {
        let last = self.0.path_segments()?.next_back()?;
        let name = percent_encoding::percent_decode_str(last).decode_utf8().ok()?.into_owned();
        (!name.contains('/') && check_path(&name).is_ok()).then_some(name)
    }
}

/// What files of a document may end in.
const ENDINGS: [&str; 4] = ["yaml", "yml", "json", "md"];
/// Names of devices on Windows.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
/// The longest path, in bytes.
const MAX_PATH: usize = 512;

/// Whether a file of this path may be written below `spec/`: not what cargo, git or a shell would take for its own, on any
/// system.
///
/// # Errors
/// The reason why not.
fn check_path(path: &str) -> Result<(), String> {
    if path.len() > MAX_PATH {
        return Err(format!("its path is longer than {MAX_PATH} bytes"));
    }
    for segment in path.split('/') {
        let stem = segment.split('.').next().unwrap_or_default().to_ascii_lowercase();
        let is_device = DEVICES.iter().any(|it| {
            stem.strip_prefix(it)
                .is_some_and(|rest| rest.is_empty() || rest.chars().all(|it| it.is_ascii_digit()))
        });
        let is_odd = |it: char| it.is_control() || "\\:*?\"<>|#%".contains(it);
        if segment.is_empty()
            || segment.starts_with('.')
            || segment.ends_with(['.', ' '])
            || is_device
            || segment.contains(is_odd)
        {
            return Err("it has a name that files of a document may not have here".to_owned());
        }
    }
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    if ENDINGS.iter().any(|it| ending.eq_ignore_ascii_case(it)) {
        Ok(())
    } else {
        Err(format!("its name ends in none of .{}", ENDINGS.join(", .")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Address {
        Address::parse(text).unwrap_or_else(|error| panic!("{text}: {error:#}"))
    }

    #[test]
    fn only_https_and_this_machine_are_fetched() {
        for url in [
            "https://example.com/a.yaml",
            "https://example.com:8443/a?token=1#here",
            "http://localhost:80/a",
            "http://api.localhost/a",
            "http://127.0.0.1:1/a",
            "http://127.9.9.9/a",
            "http://[::1]:1/a",
        ] {
            parse(url);
        }
        for url in [
            "http://example.com/a.yaml",
            "http://localhost.example.com/a",
            "http://127.0.0.1.example.com/a",
            "http://0.0.0.0/a",
            "http://169.254.169.254/a",
            "ftp://example.com/a",
            "file:///etc/passwd",
            "data:text/yaml,a",
            "https://user@example.com/a",
            "https://user:secret@example.com/a",
            "https://",
            "api.yaml",
        ] {
            let error = Address::parse(url).expect_err(url);
            assert!(!format!("{error:#}").contains("secret"), "{error:#}");
        }
        assert_eq!(parse("https://example.com/a#b").as_str(), "https://example.com/a");
    }

    #[test]
    fn redirects_stay_unless_somebody_allows_it() {
        let from = parse("https://example.com/v1/api.yaml");
        let to = |location: &str, hosts: &[&str]| {
            let hosts: Vec<String> = hosts.iter().map(|it| (*it).to_owned()).collect();
            from.redirected(location, &hosts).map(|it| it.to_string())
        };
        assert_eq!(to("/v2/api.yaml", &[]).unwrap(), "https://example.com/v2/api.yaml");
        assert_eq!(to("../b.yaml", &[]).unwrap(), "https://example.com/b.yaml");
        assert_eq!(to("https://EXAMPLE.com:443/b", &[]).unwrap(), "https://example.com/b");
        for host in ["cdn.example.com", "CDN.example.com", "cdn.example.com:443"] {
            assert_eq!(to("https://cdn.example.com/b", &[host]).unwrap(), "https://cdn.example.com/b");
        }
        for (location, hosts) in [
            ("https://cdn.example.com/b", &[][..]),
            ("//cdn.example.com/b", &["example.org"]),
            ("https://example.com:8443/b", &[]),
            ("https://cdn.example.com:8443/b", &["cdn.example.com"]),
            ("http://example.com/b", &["example.com"]),
            ("http://localhost/b", &["localhost"]),
            ("https://user:secret@example.com/b", &["example.com"]),
            ("file:///etc/passwd", &["etc"]),
            ("https://[", &[]),
        ] {
            let error = to(location, hosts).expect_err(location);
            assert!(!format!("{error:#}").contains("secret"), "{error:#}");
        }
    }

    #[test]
    fn parts_are_below_the_document() {
        let root = parse("https://example.com/v1/api.yaml?key=1");
        let part = |path: &str| root.part(path).map(|it| it.to_string());
        assert_eq!(part("pets/pet name.yaml").unwrap(), "https://example.com/v1/pets/pet%20name.yaml");
        assert_eq!(part("ü.json").unwrap(), "https://example.com/v1/%C3%BC.json");
        for path in [
            "",
            "../a.yaml",
            "a/../../b.yaml",
            "/etc/passwd.yaml",
            "a//b.yaml",
            ".cargo/config.yaml",
            "a/.git/b.yaml",
            "sdk.toml",
            "build.rs",
            "pet",
            "a\\b.yaml",
            "c:a.yaml",
            "nul.yaml",
            "a/COM1.yaml",
            "a\u{7}.yaml",
            "a%2f.yaml",
            "a?.yaml",
            "a./b.yaml",
            &format!("{}.yaml", "a".repeat(600)),
        ] {
            assert!(part(path).is_err(), "{path}");
        }
        part("contact.yaml").expect("it only begins like a device");
    }

    #[test]
    fn the_name_of_a_document_is_that_of_its_url() {
        let name = |url: &str| parse(url).file_name();
        assert_eq!(name("https://example.com/v1/my%20api.yaml?x=1").unwrap(), "my api.yaml");
        for url in [
            "https://example.com",
            "https://example.com/v1/",
            "https://example.com/v1/api-docs",
            "https://example.com/..%2f..%2fetc.yaml",
            "https://example.com/.yaml",
            "https://example.com/%ff.yaml",
        ] {
            assert_eq!(name(url), None, "{url}");
        }
    }
}
