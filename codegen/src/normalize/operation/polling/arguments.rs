//! What fills the parameters of an operation that is asked for progress or for a result.

use indexmap::IndexMap;

use super::members::Members;
use super::{Reader, path};
use crate::config::Said;
use crate::ir::{Location, OperationId, Parameter, PollArgument};

impl Reader<'_> {
    /// The parameters of an operation, each with where its value comes from: the member that the rule names, the parameter of
    /// the first request that is called so, or a member that is.
    pub(super) fn arguments(
        &mut self,
        asked: OperationId,
        named: &IndexMap<String, String>,
        answers: &[Members<'_>],
    ) -> Option<Vec<PollArgument>> {
        let (own, asked) = (self.operation(self.id), self.operation(asked));
        for name in named.keys().filter(|name| asked.parameters.iter().all(|it| it.name.wire != **name)) {
            let hint = crate::diagnostic::did_you_mean(
                name,
                asked.parameters.iter().map(|it| it.name.wire.as_str()),
            );
            self.report(Said::Key(name), format!("`{}` has no parameter `{name}`", asked.id), hint);
        }
        if asked.body.as_ref().is_some_and(|body| body.required) {
            self.report(
                Said::Value(&asked.id),
                format!("`{}` needs a body, which nothing fills", asked.id),
                None,
            );
            return None;
        }
        let mut arguments = Vec::new();
        for parameter in &asked.parameters {
            let name = &parameter.name.wire;
            let location = parameter.location;
            let argument =
                |member| PollArgument { name: name.clone(), location, encoding: parameter.encoding, member };
            if let Some(member) = named.get(name) {
                let found = answers.iter().find(|it| it.find(&path(member)).is_ok());
                let of = found.or(answers.first())?.clone();
                let (member, _) = self.member(&of, member, "the answer")?;
                arguments.push(argument(Some(member)));
                continue;
            }
            // The client has it.
            if self.config.client.parameters.contains_key(name) {
                continue;
            }
            let is_same = |it: &&Parameter| {
                it.location == location
                    && location.is_one_name(&it.name.wire, name)
                    && it.encoding == parameter.encoding
            };
            let is_needed = parameter.required || location == Location::Path;
            if let Some(first) = own.parameters.iter().find(is_same) {
                // An optional header says how the API is called; an optional part of a query, what is wanted of one answer.
                if location == Location::Header || is_needed && (first.required || location == Location::Path)
                {
                    arguments.push(argument(None));
                    continue;
                }
            }
            if !is_needed {
                continue;
            }
            let member = vec![name.clone()];
            if answers.iter().any(|it| it.find(&member).is_ok()) {
                arguments.push(argument(Some(member)));
                continue;
            }
            let message = format!("nothing fills the parameter `{name}` of `{}`", asked.id);
            let hint = format!("`parameters = {{ {name} = \"id\" }}` says which member of the answer does");
            self.report(Said::Key("operation"), message, Some(hint));
            return None;
        }
        Some(arguments)
    }
}
