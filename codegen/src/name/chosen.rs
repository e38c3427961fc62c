//! The names that a person chose in the configuration, by JSON pointer.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::ident;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Content, TypeKind};
use crate::pointer::Pointer;

/// The chosen names, and which of them something has taken.
pub(super) struct Chosen<'a> {
    config: &'a Config,
    used: RefCell<BTreeSet<&'a str>>,
}

impl<'a> Chosen<'a> {
    pub(super) fn new(config: &'a Config) -> Self {
        Self { config, used: RefCell::default() }
    }

    fn at(&self, origin: &Pointer, fits: impl Fn(&str) -> bool) -> Option<&'a str> {
        if self.config.names.is_empty() {
            return None;
        }
        let (pointer, name) = self.config.names.get_key_value(&format!("#{origin}"))?;
        fits(name).then(|| {
            self.used.borrow_mut().insert(pointer);
            name.as_str()
        })
    }

    /// A chosen name of a type: one that begins with a capital, as the property it stands at has the same pointer.
    pub(super) fn type_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin, |name| name.starts_with(char::is_uppercase)).map(ident::pascal)
    }

    /// A chosen name of a field, a parameter or a method.
    pub(super) fn value_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin, |name| !name.starts_with(char::is_uppercase)).map(ident::snake)
    }

    /// A chosen name of an enum's value or a union's variant; a type that is written there has it as well.
    pub(super) fn member_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin, |_| true).map(ident::pascal)
    }

    /// Reports the entries that nothing has taken.
    pub(super) fn report(&self, api: &Api, diagnostics: &mut Diagnostics) {
        let used = self.used.borrow();
        if self.config.names.keys().all(|pointer| used.contains(pointer.as_str())) {
            return;
        }
        let places = places(api);
        for (pointer, name) in
            self.config.names.iter().filter(|(pointer, _)| !used.contains(pointer.as_str()))
        {
            let origin = Pointer::parse(pointer.strip_prefix('#').unwrap_or(pointer));
            let message =
                format!("the configuration names `{pointer}`, where nothing stands that takes a name");
            let mut finding = Diagnostic::new(Code::UnusedConfig, &origin, message);
            finding.hint = if places.contains(origin.as_str()) {
                let (case, what) = if name.starts_with(char::is_uppercase) {
                    ("a capital", "types, which nothing here has one of")
                } else {
                    ("a small letter", "properties, parameters and methods, which nothing here is")
                };
                Some(format!("names that begin with {case} are those of {what}"))
            } else {
                diagnostics
                    .nearest(pointer, places.iter().map(String::as_str))
                    .map(|near| format!("did you mean `#{near}`?"))
            };
            diagnostics.push(finding);
        }
    }
}

/// Where something stands that a name can be chosen for.
fn places(api: &Api) -> BTreeSet<String> {
    let mut places: BTreeSet<String> = BTreeSet::new();
    let mut add = |origin: &Pointer| {
        places.insert(origin.as_str().to_owned());
    };
    for (_, def) in api.types.iter() {
        add(&def.origin);
        match &def.kind {
            TypeKind::Struct(object) => object.fields.iter().for_each(|field| add(&field.origin)),
            TypeKind::Enum(values) => values.variants.iter().for_each(|variant| add(&variant.origin)),
            TypeKind::Union(union) => union.variants.iter().for_each(|variant| add(&variant.origin)),
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
    }
    for operation in &api.operations {
        add(&operation.origin);
        operation.parameters.iter().for_each(|parameter| add(&parameter.origin));
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            add(&content.origin);
            if let Content::Multipart(multipart) = &content.content {
                multipart.parts.iter().for_each(|part| add(&part.origin));
            }
        }
    }
    places
}
