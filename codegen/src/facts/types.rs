//! Types and their properties.

use super::{About, Fact, Facts, Part, Trait, code, counted, listed};
use crate::ir::{
    Access, Additional, Api, Condition, EnumRepr, Field, Need, Presence, Struct, TagCarrier, TypeDef,
    TypeKind, Types, Union, UnionDispatch, UnionVariant, VariantKind,
};
use crate::text::unquoted;

/// What is so of a type.
pub fn of_type(api: &Api, def: &TypeDef) -> Vec<Fact> {
    let types = &api.types;
    let mut facts = Facts::of(if def.received.is_some() { Part::TypeOfRequests } else { Part::Type });
    match &def.kind {
        TypeKind::Alias(ty) => {
            facts.say(About::Kind, format!("another name for {}", code(&ty.describe(types))));
        }
        TypeKind::Newtype(ty) => {
            facts.say(About::Kind, format!("a type of its own around {}", code(&ty.describe(types))));
        }
        TypeKind::Struct(object) => structure(&mut facts, object, types),
        TypeKind::Enum(values) => {
            let what = match values.repr {
                EnumRepr::String => ("text", "texts"),
                EnumRepr::Integer => ("integer", "integers"),
                EnumRepr::Value => ("value", "values"),
            };
            facts.say(About::Kind, format!("an enum of {}", counted(values.variants.len(), what.0, what.1)));
            for variant in &values.variants {
                let value = unquoted(&variant.value);
                facts.say(About::Member(value.clone()), format!("{} is one of its values", code(&value)));
                facts.member_name(&value, &variant.name.rust);
            }
        }
        TypeKind::Union(union) => variants(&mut facts, union, types),
    }
    match (def.usage.request, def.usage.response) {
        (true, true) => facts.say(About::Direction, "sent and received"),
        (true, false) => facts.say(About::Direction, "sent, and not received"),
        (false, true) => facts.say(About::Direction, "received, and not sent"),
        (false, false) => {}
    }
    if let Some(received) = def.received {
        let received = code(&types[received].shown_name());
        facts.say(About::Received, format!("this is what requests hold; responses hold {received}"));
    }
    if def.nullable {
        facts.say(About::Null, "null is one of its values");
    }
    match def.need {
        Need::Nobody => {}
        Need::Only(resource) => {
            let name = api.path_to(resource).last().map(|it| code(&it.name.wire)).unwrap_or_default();
            facts.say(About::Users, format!("only operations of {name} need it"));
        }
        Need::Several => facts.say(About::Users, "operations of several resources need it, or of the client"),
        Need::Events => facts.say(About::Users, "only webhooks and callbacks need it"),
    }
    if def.has_double {
        facts.say(About::Traits, "it holds doubles, or what is not known: it is neither `Eq` nor `Hash`");
    }
    if !def.derives.is_empty() {
        let derived: Vec<String> = def.derives.iter().map(|it| code(it)).collect();
        facts.say(About::Traits, format!("derives {}", listed(&derived, "and")));
    }
    if !def.name.rust.is_empty() {
        facts.say(About::Name, format!("called {}", code(&def.name.rust)));
    }
    facts.found
}

fn structure(facts: &mut Facts, object: &Struct, types: &Types) {
    let count = object.fields.len() + object.constants.len();
    facts.say(About::Kind, format!("a struct with {}", counted(count, "property", "properties")));
    for field in &object.fields {
        let wire = &field.name.wire;
        facts.say(About::Member(wire.clone()), format!("{} is {}", code(wire), code(&field.describe(types))));
        if let Some(direction) = direction(field.access) {
            let words = format!("{} is there {direction}", code(wire));
            facts.say(About::Of(wire.clone(), Trait::Direction), words);
        }
        if let Some(preset) = &field.preset {
            let words = format!("{} is {} in new values", code(wire), code(&preset.to_string()));
            facts.say(About::Of(wire.clone(), Trait::Preset), words);
        }
        facts.member_name(wire, &field.name.rust);
    }
    for constant in &object.constants {
        let (name, value) = (code(&constant.wire), code(&constant.value.to_string()));
        facts.say(About::Member(constant.wire.clone()), format!("{name} is always {value}, and no field"));
    }
    for flattened in &object.flattened {
        let words = format!("the properties of {} stand beside its own", code(&flattened.ty.describe(types)));
        facts.say(About::Member(flattened.name.wire.clone()), words);
    }
    for name in &object.left_out {
        let words = format!("{} does not travel in its direction, and is left out", code(name));
        facts.say(About::Member(name.clone()), words);
    }
    for dependent in &object.dependents {
        let when: Vec<String> = dependent.when.iter().map(condition).collect();
        for name in &dependent.required {
            let words = format!("{} has to be there where {}", code(name), listed(&when, "and"));
            facts.say(About::Of(name.clone(), Trait::Condition), words);
        }
    }
    if object.is_lenient {
        facts.say(
            About::Presence,
            "properties that have to be there are zero or empty where they are missing or null",
        );
    }
    let others = match &object.additional {
        Additional::Any => "other properties are kept as they are".to_owned(),
        Additional::Forbidden => "other properties are left out when they come".to_owned(),
        Additional::Typed(ty) => format!("other properties are {}", code(&ty.describe(types))),
    };
    facts.say(About::Others, others);
    if !object.additional_name.is_empty() && object.additional != Additional::Forbidden {
        let words = format!("other properties are in the field {}", code(&object.additional_name));
        facts.say(About::MemberName(String::new()), words);
    }
}

fn condition(condition: &Condition) -> String {
    let name = code(&condition.property);
    if condition.values.is_empty() {
        return format!("{name} is");
    }
    let values: Vec<String> = condition.values.iter().map(|it| code(&it.to_string())).collect();
    format!("{name} is {}", listed(&values, "or"))
}

fn variants(facts: &mut Facts, union: &Union, types: &Types) {
    let count = counted(union.variants.len(), "type", "types");
    facts.say(About::Kind, format!("a union of {count}"));
    match &union.dispatch {
        UnionDispatch::Tag { property, is_hint: false } => {
            facts.say(About::Dispatch, format!("its variants are told apart by {}", code(property)));
        }
        UnionDispatch::Tag { property, is_hint: true } => {
            let words = format!(
                "its variants are told apart by {}, and by what they hold where that does not fit",
                code(property)
            );
            facts.say(About::Dispatch, words);
        }
        UnionDispatch::Evidence => {
            facts.say(About::Dispatch, "its variants are told apart by what their values look like");
        }
    }
    for variant in &union.variants {
        let wire = &variant.name.wire;
        let what = match &variant.kind {
            VariantKind::Payload(ty) => format!("holds {}", code(&ty.describe(types))),
            VariantKind::Constant(value) => format!("is {}", code(&value.to_string())),
        };
        facts.say(About::Member(wire.clone()), format!("{} {what}", code(wire)));
        if let Some(tags) = tags(variant) {
            facts.say(About::Of(wire.clone(), Trait::Tags), format!("{} is {tags}", code(wire)));
        }
        facts.member_name(wire, &variant.name.rust);
    }
}

/// By which tags a variant is known.
fn tags(variant: &UnionVariant) -> Option<String> {
    let tags: Vec<String> = variant.known_tags().map(|it| code(&unquoted(it))).collect();
    let mut words = Vec::new();
    if !tags.is_empty() {
        let writer = if variant.carrier == TagCarrier::Union { ", which the union writes" } else { "" };
        words.push(format!("known by {}{writer}", listed(&tags, "or")));
    }
    if variant.is_base || variant.is_default {
        words.push("what other values are".to_owned());
    }
    (!words.is_empty()).then(|| words.join(", and "))
}

/// What is so of a property by itself.
pub fn of_field(api: &Api, field: &Field) -> Vec<Fact> {
    let mut facts = Facts::of(Part::Property);
    facts.say(About::Type, format!("its type is {}", code(&field.describe(&api.types))));
    let presence = match field.presence {
        Presence::Required => "it has to be there",
        Presence::Optional => "it may be left out",
    };
    facts.say(About::Presence, presence);
    if let Some(direction) = direction(field.access) {
        facts.say(About::Direction, format!("it is there {direction}"));
    }
    if let Some(preset) = &field.preset {
        facts.say(About::Preset, format!("it is {} in new values", code(&preset.to_string())));
    }
    if !field.name.rust.is_empty() {
        facts.say(About::Name, format!("its field is called {}", code(&field.name.rust)));
    }
    if let Some(setter) = &field.setter {
        let null =
            setter.null.as_ref().map(|it| format!(", and {} sets it to null", code(&format!("{it}()"))));
        let words = format!("{} sets it{}", code(&format!("{}(…)", setter.name)), null.unwrap_or_default());
        facts.say(About::Setter, words);
    }
    facts.found
}

fn direction(access: Access) -> Option<&'static str> {
    match access {
        Access::ReadWrite => None,
        Access::ReadOnly => Some("in responses only"),
        Access::WriteOnly => Some("in requests only"),
    }
}
