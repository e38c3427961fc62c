//! What another process needs to go on asking how far an operation is.

use serde_json::{Map, Value};
use url::Url;

use super::calls::Address;
use crate::runtime::server;

/// Where to ask, and where the result is as far as that is known.
pub(super) struct Token {
    pub(super) ask: Address,
    pub(super) result: Option<Address>,
}

/// The members of the text: the addresses, and those that another server than the API's has named.
const ASK: &str = "ask";
const RESULT: &str = "result";
const FOREIGN: &str = "foreign";

impl Token {
    pub(super) fn to_text(&self) -> String {
        let named = [(ASK, Some(&self.ask)), (RESULT, self.result.as_ref())];
        let named = named.into_iter().filter_map(|(name, address)| Some((name, address?)));
        let mut members: Map<String, Value> =
            named.clone().map(|(name, address)| (name.to_owned(), address.url.as_str().into())).collect();
        let foreign: Vec<Value> =
            named.filter(|(_, address)| !address.is_trusted).map(|(name, _)| name.into()).collect();
        if !foreign.is_empty() {
            members.insert(FOREIGN.to_owned(), foreign.into());
        }
        Value::Object(members).to_string()
    }

    /// Nothing for a text that is no token.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let members: Map<String, Value> = serde_json::from_str(text).ok()?;
        let foreign = members.get(FOREIGN).and_then(Value::as_array);
        let address = |name: &str| {
            let url = Url::parse(members.get(name)?.as_str()?).ok().filter(server::is_of_server)?;
            let is_trusted = !foreign.is_some_and(|it| it.iter().any(|it| it == name));
            Some(Address { url, is_trusted })
        };
        Some(Self { ask: address(ASK)?, result: address(RESULT) })
    }
}
