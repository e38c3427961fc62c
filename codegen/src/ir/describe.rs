//! Types in words: as their users see them in a signature.

use super::{IntegerType, StringFormat, Type, Types};

impl Type {
    /// The type as it is written in Rust, without paths.
    pub fn describe(&self, types: &Types) -> String {
        match self {
            Self::Any => "Value".to_owned(),
            Self::Null => "Null".to_owned(),
            Self::Boolean => "bool".to_owned(),
            Self::Integer(integer) => match integer {
                IntegerType::I32 => "i32",
                IntegerType::I64 => "i64",
                IntegerType::U32 => "u32",
                IntegerType::U64 => "u64",
                IntegerType::I128 => "i128",
            }
            .to_owned(),
            Self::Number => "f64".to_owned(),
            Self::String(format) => match format {
                StringFormat::Plain | StringFormat::Binary => "String",
                StringFormat::DateTime => "DateTime",
                StringFormat::Date => "Date",
                StringFormat::Base64 => "Base64",
            }
            .to_owned(),
            Self::List(item) => format!("Vec<{}>", item.describe(types)),
            Self::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| item.describe(types)).collect();
                format!("({})", items.join(", "))
            }
            Self::Map(value) => format!("BTreeMap<String, {}>", value.describe(types)),
            Self::Nullable(inner) => format!("Option<{}>", inner.describe(types)),
            Self::Boxed(inner) => format!("Box<{}>", inner.describe(types)),
            Self::Named(id) => types[*id].name.rust.clone(),
        }
    }

    /// The type without the box that it may stand in.
    pub fn unboxed(&self) -> &Self {
        match self {
            Self::Boxed(inner) => inner,
            ty => ty,
        }
    }
}
