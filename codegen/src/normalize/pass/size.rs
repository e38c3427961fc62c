//! How large values of the emitted types are: a model of how rustc lays out types on 64 bits.
//!
//! Structs order their fields by alignment, so that they have no gaps but at the end. Enums have a tag, unless the largest
//! variant has values that are none of its type (a *niche*), which then stand for the others.

use std::cell::RefCell;

use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    Additional, Enum, EnumRepr, Field, IntegerType, Presence, ResponseContent, StatusSet, StringFormat,
    Struct, Type, TypeId, TypeKind, Types, Union, VariantKind,
};

/// In bytes: a larger type is worth a word.
pub const LARGE: u64 = 4096;

/// Says which types are large by what they hold themselves, which no pointer changes.
pub(super) fn findings(types: &Types) -> Vec<Diagnostic> {
    let sizes = Sizes::new(types);
    let size = |(id, def)| (def, sizes.of(&Type::Named(id)));
    types
        .iter()
        .map(size)
        .filter(|(_, size)| *size > LARGE)
        .map(|(def, size)| {
            let message =
                format!("a value of this type takes {size} bytes by itself: it has very many properties");
            let hint = "to hand one on, put it behind a pointer";
            Diagnostic::new(Code::LargeType, &def.origin, message).hint(hint)
        })
        .collect()
}

/// How values of a type lie in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Layout {
    /// In bytes, a multiple of the alignment.
    size: u64,
    align: u64,
    niche: Niche,
}

/// Values that are none of the type, in its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Niche {
    /// How many bytes they take.
    bytes: u64,
    /// How many there are.
    values: u64,
}

const NOTHING: Niche = Niche { bytes: 0, values: 0 };

impl Layout {
    const EMPTY: Self = Self::new(0, 1, NOTHING);
    const POINTER: Self = Self::new(8, 8, Niche { bytes: 8, values: 1 });
    /// `String` and `Vec`, whose capacity is at most `isize::MAX`.
    const GROWING: Self = Self::new(24, 8, Niche { bytes: 8, values: 1 << 63 });
    /// `Box<str>`.
    const TEXT: Self = Self::new(16, 8, Niche { bytes: 8, values: 1 });
    /// What types of other crates are taken for; `url::Url` has as much.
    const EXTERNAL: Self = Self::new(88, 8, NOTHING);
    const MAP: Self = Self::new(24, 8, NOTHING);
    /// `serde_json::Value`, an enum of six kinds.
    const VALUE: Self = Self::new(32, 8, Niche { bytes: 1, values: 250 });
    const BOOLEAN: Self = Self::new(1, 1, Niche { bytes: 1, values: 254 });
    /// `bytes::Bytes`, which has a reference to a table of functions.
    const BYTES: Self = Self::new(32, 8, Niche { bytes: 8, values: 1 });

    const fn new(size: u64, align: u64, niche: Niche) -> Self {
        Self { size, align, niche }
    }

    const fn number(size: u64) -> Self {
        Self::new(size, size, NOTHING)
    }

    fn structure(members: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::EMPTY;
        for member in members {
            whole.size += member.size;
            whole.align = whole.align.max(member.align);
            if member.niche.values > whole.niche.values {
                whole.niche = member.niche;
            }
        }
        Self { size: whole.size.next_multiple_of(whole.align), ..whole }
    }

    fn enumeration(variants: &[Self]) -> Self {
        let count = variants.len() as u64;
        let Some((largest, at)) =
            variants.iter().zip(0_usize..).max_by_key(|(it, at)| (it.size, std::cmp::Reverse(*at)))
        else {
            return Self::EMPTY;
        };
        let align = variants.iter().map(|it| it.align).max().unwrap_or(1);
        let tagged = Self::tagged(variants, align);
        let others = variants.iter().zip(0_usize..).filter(|(_, it)| *it != at);
        let fits = |it: &Self| largest.niche.bytes.next_multiple_of(it.align) + it.size <= largest.size;
        let is_niche =
            largest.niche.values >= count - 1 && others.into_iter().all(|(it, _)| it.size == 0 || fits(it));
        if !is_niche {
            return tagged;
        }
        let niche = Niche { values: largest.niche.values - (count - 1), ..largest.niche };
        let filled = Self::new(largest.size.next_multiple_of(align), align, niche);
        if filled.size <= tagged.size { filled } else { tagged }
    }

    fn tagged(variants: &[Self], align: u64) -> Self {
        let count = variants.len() as u64;
        let least = match count {
            0..=0x100 => 1,
            0x101..=0x1_0000 => 2,
            _ => 4,
        };
        // The tag takes the room that alignment leaves anyway.
        let room = variants.iter().filter(|it| it.size > 0).map(|it| it.align).min().unwrap_or(1);
        let bytes = room.clamp(least, 8);
        let size = variants.iter().map(|it| bytes.next_multiple_of(it.align) + it.size).max().unwrap_or(0);
        let values = 1_u64.checked_shl(u32::try_from(8 * bytes).unwrap_or(64)).unwrap_or(u64::MAX);
        let values = values.saturating_sub(count);
        Self::new(size.next_multiple_of(align.max(least)), align.max(least), Niche { bytes, values })
    }
}

/// The sizes of types, each looked at once.
pub struct Sizes<'a> {
    types: &'a Types,
    known: RefCell<Vec<Option<Layout>>>,
}

impl<'a> Sizes<'a> {
    /// The sizes of types in which all boxes stand where they belong.
    pub fn new(types: &'a Types) -> Self {
        Self { types, known: RefCell::new(vec![None; types.0.len()]) }
    }

    /// The size of a value of a type, in bytes.
    pub fn of(&self, ty: &Type) -> u64 {
        self.layout(ty).size
    }

    /// The size of an enum over statuses, in bytes.
    pub fn of_status_set(&self, set: &StatusSet) -> u64 {
        let contents = set.variants.iter().map(|variant| match &variant.response.content {
            ResponseContent::Empty => Layout::EMPTY,
            ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty) => self.layout(ty),
            // A status, a location and a body.
            ResponseContent::Redirect => {
                Layout::structure([Layout::number(2), Layout::GROWING, Layout::BYTES])
            }
            ResponseContent::Text => Layout::GROWING,
            ResponseContent::Bytes | ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) => {
                Layout::BYTES
            }
        });
        let mut contents: Vec<Layout> = contents.collect();
        if !set.is_open {
            return Layout::enumeration(&contents).size;
        }
        // A status and a body; where there is a tag, the status takes room that the tag leaves.
        contents.push(Layout::BYTES);
        let align = contents.iter().map(|it| it.align).max().unwrap_or(1);
        let tagged = Layout::tagged(&contents, align).size;
        contents.pop();
        contents.push(Layout::structure([Layout::number(2), Layout::BYTES]));
        Layout::enumeration(&contents).size.min(tagged)
    }

    fn layout(&self, ty: &Type) -> Layout {
        match ty {
            Type::Any => Layout::VALUE,
            Type::Null => Layout::EMPTY,
            Type::Boolean => Layout::BOOLEAN,
            Type::Integer(IntegerType::I32 | IntegerType::U32) => Layout::number(4),
            Type::Integer(IntegerType::I64 | IntegerType::U64) | Type::Number => Layout::number(8),
            Type::Integer(IntegerType::I128) => Layout::number(16),
            Type::String(StringFormat::Plain | StringFormat::Binary) | Type::List(_) => Layout::GROWING,
            Type::String(StringFormat::DateTime | StringFormat::Date | StringFormat::Base64) => Layout::TEXT,
            Type::Map(..) => Layout::MAP,
            Type::External(_) => Layout::EXTERNAL,
            Type::Tuple(items) => Layout::structure(items.iter().map(|item| self.layout(item))),
            Type::Nullable(inner) => Layout::enumeration(&[Layout::EMPTY, self.layout(inner)]),
            Type::Boxed(_) => Layout::POINTER,
            Type::Named(id) => self.named(*id),
        }
    }

    fn named(&self, mut id: TypeId) -> Layout {
        // Chains of names may be long.
        for _ in 0..=self.types.0.len() {
            match &self.types[id].kind {
                TypeKind::Alias(Type::Named(next)) | TypeKind::Newtype(Type::Named(next)) => id = *next,
                _ => break,
            }
        }
        let index = id.0 as usize;
        let known = self.known.borrow()[index];
        known.unwrap_or_else(|| {
            // A type that held itself would do so behind a pointer.
            self.known.borrow_mut()[index] = Some(Layout::POINTER);
            let layout = self.definition(&self.types[id].kind);
            self.known.borrow_mut()[index] = Some(layout);
            layout
        })
    }

    fn definition(&self, kind: &TypeKind) -> Layout {
        match kind {
            TypeKind::Alias(ty) | TypeKind::Newtype(ty) => self.layout(ty),
            TypeKind::Struct(object) => self.structure(object),
            TypeKind::Enum(values) => enumeration(values),
            TypeKind::Union(union) => self.union(union),
        }
    }

    fn structure(&self, object: &Struct) -> Layout {
        let fields = object.fields.iter().map(|field| self.field(field));
        let flattened = object.flattened.iter().map(|flatten| self.layout(&flatten.ty));
        let additional = (object.additional != Additional::Forbidden).then_some(Layout::MAP);
        Layout::structure(fields.chain(flattened).chain(additional))
    }

    fn field(&self, field: &Field) -> Layout {
        match (field.presence, &field.ty) {
            (Presence::Required, ty) => self.layout(ty),
            (Presence::Optional, Type::Nullable(inner)) => {
                Layout::enumeration(&[Layout::EMPTY, Layout::EMPTY, self.layout(inner)])
            }
            (Presence::Optional, ty) => Layout::enumeration(&[Layout::EMPTY, self.layout(ty)]),
        }
    }

    fn union(&self, union: &Union) -> Layout {
        let payloads = union.variants.iter().map(|variant| match &variant.kind {
            VariantKind::Payload(ty) => self.layout(ty),
            VariantKind::Constant(_) => Layout::EMPTY,
        });
        Layout::enumeration(&payloads.chain([Layout::VALUE]).collect::<Vec<_>>())
    }
}

fn enumeration(values: &Enum) -> Layout {
    let unknown = match values.repr {
        EnumRepr::String => Layout::GROWING,
        EnumRepr::Integer => Layout::number(8),
        EnumRepr::Value => Layout::VALUE,
    };
    let mut variants = vec![Layout::EMPTY; values.variants.len()];
    variants.push(unknown);
    Layout::enumeration(&variants)
}
