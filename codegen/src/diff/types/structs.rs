//! Changes of structs.

use super::{Comparison, is_reordered, was_and_is};
use crate::diff::effect::{Effect, NONE, Travel, breaking, compatible};
use crate::diff::{Action, Level};
use crate::ir::{Additional, Constant, Field, Flatten, Presence, Setter, Struct, Type, Types};
use crate::pointer::Pointer;
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn structs(&mut self, before: &Struct, after: &Struct, constructed: bool, origin: &Pointer) {
        let Struct {
            fields: _,
            constants,
            flattened,
            additional: _,
            additional_name,
            is_lenient,
            left_out,
            dependents,
        } = before;
        self.fields(before, after, constructed);
        if constructed {
            let needed = |object: &Struct| -> Vec<String> {
                let needed = object.fields.iter().filter(|it| it.is_needed());
                needed.map(|it| it.name.wire.clone()).collect()
            };
            if is_reordered(&needed(before), &needed(after)) {
                let detail = "`new` takes its arguments in another order";
                self.push(Level::Major, NONE, Action::Changed, ("", origin), detail);
            }
        }
        self.constants(constants, after, origin);
        self.flattened(flattened, after, origin);
        self.additional(before, after, origin);
        self.renamed(
            ("", origin),
            "the field for other properties,",
            additional_name,
            &after.additional_name,
        );
        self.leniency(*is_lenient, after, origin);
        if *left_out != after.left_out {
            let detail = "other properties of the schema do not travel in its direction";
            self.push(Level::Patch, NONE, Action::Changed, ("", origin), detail);
        }
        if *dependents != after.dependents {
            let detail = "other properties tell it from other variants of a union by being there together";
            self.push(Level::Patch, NONE, Action::Changed, ("", origin), detail);
        }
    }

    fn fields(&mut self, before: &Struct, after: &Struct, constructed: bool) {
        // By the name on the wire first: two properties may swap what they are called.
        let find = |list: &[Field], wanted: &Field| {
            list.iter()
                .position(|it| it.name.wire == wanted.name.wire)
                .or_else(|| list.iter().position(|it| it.name.rust == wanted.name.rust))
        };
        for was in &before.fields {
            match find(&after.fields, was) {
                Some(index) => self.field(before, was, &after.fields[index]),
                None => {
                    let sent = match after.additional {
                        Additional::Forbidden => {
                            breaking("running programs send a property that is not allowed any more")
                        }
                        _ => compatible("running programs send a property that has no meaning any more"),
                    };
                    let received = match was.presence {
                        Presence::Required => breaking("running programs count on it"),
                        Presence::Optional => compatible("running programs see that it is not there"),
                    };
                    let effect = self.travel.effect(sent, received);
                    let at = (was.name.rust.as_str(), &was.origin);
                    self.push(Level::Major, effect, Action::Removed, at, "the field is gone");
                }
            }
        }
        for is in after.fields.iter().filter(|is| find(&before.fields, is).is_none()) {
            let ty = is.describe(self.versions.new);
            let (level, detail) = if constructed && is.is_needed() {
                (Level::Major, format!("a new required field {}, so `new` takes one more", code(&ty)))
            } else {
                (Level::Minor, format!("a new field {}", code(&ty)))
            };
            let sent = match is.presence {
                Presence::Required => breaking("running programs do not send it"),
                Presence::Optional => compatible("running programs do not send it, and need not"),
            };
            let effect = self.travel.effect(sent, compatible("running programs keep what they do not know"));
            self.push(level, effect, Action::Added, (&is.name.rust, &is.origin), detail);
        }
    }

    fn field(&mut self, object: &Struct, was: &Field, is: &Field) {
        let Field {
            name,
            origin,
            docs,
            ty,
            presence,
            // Where it matters, what is sent and what is received are two types.
            access: _,
            preset,
            setter,
        } = was;
        let member = name.rust.as_str();
        let at = (member, &is.origin);
        if name.rust != is.name.rust {
            let detail = format!("is now {}", code(&is.name.rust));
            self.push(Level::Major, NONE, Action::Renamed, at, detail);
        }
        let (before, after) = (was.describe(self.versions.old), is.describe(self.versions.new));
        let is_same = *presence == is.presence && self.names.are_same(ty, &is.ty);
        if !is_same && (before != after || self.versions.are_namesakes(ty, &is.ty)) {
            let (said, changed) = match (presence, is.presence) {
                (Presence::Required, Presence::Optional) => {
                    let received = if self.is_forgiving(object, was) {
                        compatible("where it is missing, running programs read the least value of its type")
                    } else {
                        breaking("running programs count on it")
                    };
                    (
                        "became optional: ",
                        self.travel.effect(compatible("running programs send it"), received),
                    )
                }
                (Presence::Optional, Presence::Required) => {
                    let sent = breaking("running programs may leave it out");
                    (
                        "became required: ",
                        self.travel.effect(sent, compatible("running programs do not count on it")),
                    )
                }
                _ => ("", NONE),
            };
            let effect = changed.or(self.values(object, was, is));
            let detail = format!("{said}{}", was_and_is(&before, &after));
            self.push(Level::Major, effect, Action::Changed, at, detail);
        }
        if name.wire != is.name.wire {
            let detail = format!("is {} on the wire, was {}", code(&is.name.wire), code(&name.wire));
            let effect = self.travel.effect(
                breaking("running programs send it under the other name"),
                breaking("running programs look for it under the other name"),
            );
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
        if *preset != is.preset {
            let detail = match &is.preset {
                Some(tag) => format!("is `{tag}` in new instances, which are sent with it"),
                None => "is absent in new instances".to_owned(),
            };
            let effect = self.travel.effect(compatible("running programs send what they sent"), NONE);
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
        if let Some(Setter { name, null }) = setter {
            let now = is.setter.as_ref();
            self.renamed(at, "the setter", name, now.map_or("", |it| &it.name));
            let null_now = now.and_then(|it| it.null.as_deref()).unwrap_or_default();
            self.renamed(at, "the setter", null.as_deref().unwrap_or_default(), null_now);
        }
        if *origin == is.origin && self.versions.are_restricted_elsewhere(ty, &is.ty) {
            // By their schemas requests are compared.
            self.docs(at, docs, &is.docs.restricted_as(docs));
        } else if *origin == is.origin {
            self.docs(at, docs, &is.docs);
        }
    }

    /// What it means that a property has other values.
    fn values(&self, object: &Struct, was: &Field, is: &Field) -> Effect {
        let fit = self.versions.fit_at(&is.origin, &was.ty, &is.ty);
        let is_null = |types: &Types, ty: &Type| {
            matches!(types.unwrapped(ty), Type::Nullable(_) | Type::Null | Type::Any)
        };
        match self.versions.new.unwrapped(&is.ty) {
            Type::Nullable(now)
                if !is_null(self.versions.old, &was.ty)
                    && (was.presence == Presence::Optional || self.is_forgiving(object, was)) =>
            {
                let sent = Travel { received: false, ..self.travel }.fit(fit);
                let received = Travel { sent: false, ..self.travel }.fit(self.versions.fit(&was.ty, now));
                let null = compatible("running programs read null as if it were missing");
                sent.or(received).or(self.travel.effect(NONE, null))
            }
            _ => self.travel.fit(fit),
        }
    }

    /// Whether a required property that is missing, or null, is read as the least value of its type; a tuple has none.
    fn is_forgiving(&self, object: &Struct, field: &Field) -> bool {
        object.is_lenient && !matches!(self.versions.old.unwrapped(&field.ty), Type::Tuple(_))
    }

    /// What becomes of responses without a required property.
    fn leniency(&mut self, was_lenient: bool, after: &Struct, origin: &Pointer) {
        let is_required = |field: &Field| field.presence == Presence::Required;
        let (level, detail) = match (was_lenient, after.is_lenient) {
            (false, true) => {
                (Level::Patch, "a required property that a server leaves out is its type's least value")
            }
            (true, false) if after.fields.iter().any(is_required) => (
                Level::Major,
                "a required property that is missing or null is an error, and was its type's least value: calls fail \
                 whose responses lack one",
            ),
            (true, false) => (Level::Patch, "a required property that is missing would be an error"),
            _ => return,
        };
        self.push(level, NONE, Action::Changed, ("", origin), detail);
    }

    fn constants(&mut self, before: &[Constant], after: &Struct, origin: &Pointer) {
        let at = ("", origin);
        for Constant { wire, value } in before {
            let (effect, detail) = match after.constants.iter().find(|it| it.wire == *wire) {
                Some(now) if now.value == *value => continue,
                Some(now) => (
                    self.travel.effect(
                        breaking("running programs send the other value"),
                        breaking("running programs know the type by the other value"),
                    ),
                    format!(
                        "its constant property {} is {}, was {}",
                        code(wire),
                        code(&now.value.to_string()),
                        code(&value.to_string())
                    ),
                ),
                None => (
                    self.travel.effect(
                        compatible("running programs send it"),
                        compatible("running programs know the type by other properties, too"),
                    ),
                    format!("{} is no constant property any more", code(wire)),
                ),
            };
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
        for now in after.constants.iter().filter(|now| before.iter().all(|it| it.wire != now.wire)) {
            let effect = self.travel.effect(
                breaking("running programs may not send it"),
                compatible("running programs keep what they do not know"),
            );
            let detail =
                format!("{} is a constant property, {}", code(&now.wire), code(&now.value.to_string()));
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
    }

    fn flattened(&mut self, before: &[Flatten], after: &Struct, origin: &Pointer) {
        for was in before {
            let Flatten { name, docs, ty, setter } = was;
            let at = (name.rust.as_str(), origin);
            let Some(is) = after.flattened.iter().find(|is| is.name.rust == name.rust) else {
                let effect = self.travel.effect(
                    compatible("running programs send properties that may have no meaning any more"),
                    breaking("running programs may count on its properties"),
                );
                self.push(Level::Major, effect, Action::Removed, at, "the field is gone");
                continue;
            };
            self.type_changed(at, ty, &is.ty);
            if let Some(Setter { name, null: _ }) = setter {
                let now = is.setter.as_ref().map_or("", |it| &it.name);
                self.renamed(at, "the setter", name, now);
            }
            self.docs(at, docs, &is.docs);
        }
        for is in &after.flattened {
            if before.iter().all(|was| was.name.rust != is.name.rust) {
                let level = if is.is_needed() { Level::Major } else { Level::Minor };
                let sent = if is.is_needed() {
                    breaking("running programs do not send its properties")
                } else {
                    compatible("running programs need not send its properties")
                };
                let effect =
                    self.travel.effect(sent, compatible("running programs keep what they do not know"));
                let detail = format!("a new field {}", code(&is.ty.describe(self.versions.new)));
                self.push(level, effect, Action::Added, (&is.name.rust, origin), detail);
            }
        }
    }

    fn additional(&mut self, before: &Struct, after: &Struct, origin: &Pointer) {
        let text = |additional: &Additional, types: &Types| match additional {
            Additional::Any => "any value".to_owned(),
            Additional::Forbidden => "nothing".to_owned(),
            Additional::Typed(ty) => code(&ty.describe(types)),
        };
        let (is_same, effect) = match (&before.additional, &after.additional) {
            (Additional::Typed(was), Additional::Typed(is)) => {
                (self.names.are_same(was, is), self.travel.fit(self.versions.fit(was, is)))
            }
            (was, is) if was == is => (true, NONE),
            (Additional::Any, _) | (_, Additional::Forbidden) => (
                false,
                self.travel.effect(
                    breaking("properties that running programs add may be refused"),
                    compatible("running programs can read all values that come"),
                ),
            ),
            _ => (
                false,
                self.travel.effect(
                    compatible("what running programs send is still valid"),
                    compatible("running programs leave out, or refuse, what they do not know"),
                ),
            ),
        };
        let (was, is) =
            (text(&before.additional, self.versions.old), text(&after.additional, self.versions.new));
        if was != is && !is_same {
            let level = if before.additional == Additional::Forbidden { Level::Minor } else { Level::Major };
            let detail = format!("additional properties were {was}, are {is}");
            self.push(level, effect, Action::Changed, ("", origin), detail);
        }
    }
}
