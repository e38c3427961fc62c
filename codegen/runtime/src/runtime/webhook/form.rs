//! Bodies in `application/x-www-form-urlencoded`: an object whose values are text until a type asks for something else.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Error;
use url::form_urlencoded;

use crate::runtime::response::Fault;
use crate::runtime::wire::Wire;

/// Reads a form. Pairs of one name, and pairs whose name ends in `[]`, are a list.
pub(super) fn read<T: Wire>(body: &[u8]) -> Result<T, Fault> {
    let mut members: Vec<(String, Field)> = Vec::new();
    let mut places = std::collections::HashMap::<String, usize>::new();
    for (name, value) in form_urlencoded::parse(body) {
        let plain = name.strip_suffix("[]");
        let key = plain.unwrap_or(&name).to_owned();
        let index = *places.entry(key.clone()).or_insert_with(|| {
            members.push((key, Field { values: Vec::new(), is_list: plain.is_some() }));
            members.len() - 1
        });
        members[index].1.values.push(value.into_owned());
    }
    let object = MapDeserializer::<_, Error>::new(members.into_iter());
    T::decode(object).map_err(|error| (".".to_owned(), error))
}

/// What a form has for one name.
struct Field {
    values: Vec<String>,
    is_list: bool,
}

impl IntoDeserializer<'_, Error> for Field {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl Field {
    /// The text of the last pair, which counts where one value is asked for.
    fn text(&self) -> &str {
        self.values.last().map_or("", String::as_str)
    }
}

/// Reads the text as a scalar where the type asks for one.
macro_rules! scalars {
    ($($function:ident => $visit:ident,)*) => {$(
        fn $function<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.text().trim().parse() {
                Ok(value) => visitor.$visit(value),
                Err(_) => Err(Error::custom(format_args!("{:?} is not what is asked for", self.text()))),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Field {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_list || self.values.len() > 1 {
            let each = |text: String| Self { values: vec![text], is_list: false };
            return visitor.visit_seq(SeqDeserializer::new(self.values.into_iter().map(each)));
        }
        visitor.visit_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    scalars! {
        deserialize_bool => visit_bool,
        deserialize_i8 => visit_i64,
        deserialize_i16 => visit_i64,
        deserialize_i32 => visit_i64,
        deserialize_i64 => visit_i64,
        deserialize_u8 => visit_u64,
        deserialize_u16 => visit_u64,
        deserialize_u32 => visit_u64,
        deserialize_u64 => visit_u64,
        deserialize_f32 => visit_f64,
        deserialize_f64 => visit_f64,
        deserialize_i128 => visit_i128,
    }

    forward_to_deserialize_any! {
        u128 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct enum
        identifier ignored_any
    }
}
