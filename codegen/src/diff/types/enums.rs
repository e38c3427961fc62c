//! Changes of enums.

use std::collections::HashMap;

use super::{Comparison, is_reordered};
use crate::diff::effect::{NONE, breaking, compatible};
use crate::diff::{Action, Level};
use crate::ir::{Enum, EnumVariant};
use crate::pointer::Pointer;
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn enums(&mut self, before: &Enum, after: &Enum, origin: &Pointer) {
        let Enum { repr, variants, fallback } = before;
        let at = ("", origin);
        if *repr != after.repr {
            let effect = self.travel.effect(
                breaking("what running programs send is of another type"),
                breaking("running programs read values of another type as unknown ones"),
            );
            self.push(Level::Major, effect, Action::Changed, at, "its values have another type");
        }
        let (old, new) = (Known::of(before), Known::of(after));
        for was in variants {
            match new.find(was) {
                Some(is) => self.value(was, is, origin),
                None => {
                    let effect = self.travel.effect(
                        breaking("running programs may send it"),
                        compatible("running programs do not see it any more"),
                    );
                    let detail = format!("the value {} is gone", code(&was.value.to_string()));
                    self.push(Level::Major, effect, Action::Removed, (&was.name.rust, origin), detail);
                }
            }
        }
        for is in &after.variants {
            if old.find(is).is_none() {
                let effect = self.travel.effect(
                    compatible("running programs do not send it"),
                    compatible("running programs keep a value that they do not know"),
                );
                let detail = format!("a new value {}", code(&is.value.to_string()));
                self.push(Level::Minor, effect, Action::Added, (&is.name.rust, origin), detail);
            }
        }
        self.renamed(at, "the variant for other values,", fallback, &after.fallback);
        let values = |it: &Enum| it.variants.iter().map(|it| it.value.to_string()).collect::<Vec<_>>();
        if is_reordered(&values(before), &values(after)) {
            let detail = "its values are ordered in another way (`Ord`)";
            self.push(Level::Patch, NONE, Action::Changed, at, detail);
        }
    }

    fn value(&mut self, was: &EnumVariant, is: &EnumVariant, origin: &Pointer) {
        let EnumVariant { name, origin: _, value, docs } = was;
        let at = (name.rust.as_str(), origin);
        if name.rust != is.name.rust {
            let detail = format!("is now {}", code(&is.name.rust));
            self.push(Level::Major, NONE, Action::Renamed, at, detail);
        }
        if *value != is.value {
            let effect = self.travel.effect(
                breaking("running programs send the other value"),
                breaking("running programs know it by the other value"),
            );
            let detail =
                format!("stands for {}, stood for {}", code(&is.value.to_string()), code(&value.to_string()));
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
        self.docs(at, docs, &is.docs);
    }
}

/// The values of an enum, of which there may be very many.
struct Known<'a> {
    by_value: HashMap<String, &'a EnumVariant>,
    by_name: HashMap<&'a str, &'a EnumVariant>,
}

impl<'a> Known<'a> {
    fn of(values: &'a Enum) -> Self {
        Self {
            by_value: values.variants.iter().map(|it| (it.value.to_string(), it)).collect(),
            by_name: values.variants.iter().map(|it| (it.name.rust.as_str(), it)).collect(),
        }
    }

    /// By its value first: two values may swap their names.
    fn find(&self, variant: &EnumVariant) -> Option<&'a EnumVariant> {
        let same_name = || self.by_name.get(variant.name.rust.as_str());
        self.by_value.get(&variant.value.to_string()).or_else(same_name).copied()
    }
}
