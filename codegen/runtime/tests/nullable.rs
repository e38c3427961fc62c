//! `Nullable` beside `Option`: each method on a value, on null and on what is absent.

#![allow(clippy::unwrap_used, missing_docs, reason = "these are tests")]

use openapi_sdk_runtime::runtime::wire::Nullable;
use openapi_sdk_runtime::runtime::wire::Nullable::{Absent, Null, Value};

fn text(value: &str) -> Nullable<String> {
    value.into()
}

/// The three states: what each method makes of `Value(2)`, of `Null` and of `Absent`.
fn of_each<U>(apply: impl Fn(Nullable<i64>) -> U) -> [U; 3] {
    [Value(2), Null, Absent].map(apply)
}

#[test]
fn the_states_are_told_apart() {
    assert_eq!(of_each(|it| it.is_value()), [true, false, false]);
    assert_eq!(of_each(|it| it.is_null()), [false, true, false]);
    assert_eq!(of_each(|it| it.is_absent()), [false, false, true]);
    assert_eq!(of_each(|it| it.is_value_and(|it| it == 2)), [true, false, false]);
    assert_eq!(of_each(|it| it.is_value_and(|it| it == 3)), [false; 3]);
}

#[test]
fn what_reads_has_an_option() {
    assert_eq!(of_each(Nullable::into_value), [Some(2), None, None]);
    assert_eq!(of_each(Option::from), [Some(2), None, None]);
    assert_eq!(of_each(|it| it.as_ref().copied()), [Some(2), None, None]);
    assert_eq!(of_each(|it| it.iter().copied().sum::<i64>()), [2, 0, 0]);
    assert_eq!(of_each(|it| it.into_iter().collect::<Vec<_>>()), [vec![2], vec![], vec![]]);
    assert_eq!(of_each(|it| (&it).into_iter().count()), [1, 0, 0]);
    assert_eq!(of_each(|it| it.unwrap_or(7)), [2, 7, 7]);
    assert_eq!(of_each(|it| it.unwrap_or_else(|| 7)), [2, 7, 7]);
    assert_eq!(of_each(Nullable::unwrap_or_default), [2, 0, 0]);
    assert_eq!(of_each(|it| it.map_or(7, |it| it + 1)), [3, 7, 7]);
    assert_eq!(of_each(|it| it.map_or_else(|| 7, |it| it + 1)), [3, 7, 7]);
    assert_eq!(of_each(|it| it.ok_or("none")), [Ok(2), Err("none"), Err("none")]);
    assert_eq!(of_each(|it| it.ok_or_else(|| "none")), [Ok(2), Err("none"), Err("none")]);
    assert_eq!(text("a").as_deref(), Some("a"));
    assert_eq!(text("a").as_deref().map(str::len), Some(1));
}

#[test]
fn what_changes_keeps_absent_and_null_apart() {
    assert_eq!(of_each(|it| it.map(|it| it.to_string())), [text("2"), Null, Absent]);
    assert_eq!(of_each(|it| it.and_then(|_| Null::<()>)), [Null, Null, Absent]);
    assert_eq!(of_each(|it| it.filter(|it| *it == 2)), [Value(2), Null, Absent]);
    assert_eq!(of_each(|it| it.filter(|it| *it == 3)), [Absent, Null, Absent]);
    assert_eq!(of_each(|it| it.or(Value(7))), [Value(2), Value(7), Value(7)]);
    assert_eq!(of_each(|it| it.or(Absent)), [Value(2), Absent, Absent]);
    assert_eq!(of_each(|it| it.or_else(|| Null)), [Value(2), Null, Null]);
    assert_eq!(of_each(|it| it.map(Ok::<_, ()>).transpose()), [Ok(Value(2)), Ok(Null), Ok(Absent)]);
    assert_eq!(of_each(|it| it.map(|_| Err::<(), _>(7)).transpose()), [Err(7), Ok(Null), Ok(Absent)]);
    assert_eq!(Value(&2).copied(), Value(2));
    assert_eq!(Value(&String::from("a")).cloned(), text("a"));
}

#[test]
fn values_are_changed_in_place() {
    let after = |change: fn(&mut Nullable<i64>)| {
        of_each(|mut it| {
            change(&mut it);
            it
        })
    };
    assert_eq!(after(|it| it.iter_mut().for_each(|it| *it += 1)), [Value(3), Null, Absent]);
    assert_eq!(after(|it| it.into_iter().for_each(|it| *it += 1)), [Value(3), Null, Absent]);
    assert_eq!(after(|it| it.as_mut().into_iter().for_each(|it| *it = 5)), [Value(5), Null, Absent]);
    assert_eq!(after(|it| *it.insert(4) += 1), [Value(5); 3]);
    assert_eq!(after(|it| *it.get_or_insert(4) += 1), [Value(3), Value(5), Value(5)]);
    assert_eq!(after(|it| *it.get_or_insert_with(|| 4) += 1), [Value(3), Value(5), Value(5)]);
    assert_eq!(of_each(|mut it| (it.take(), it)).map(|it| it.1), [Absent; 3]);
    assert_eq!(of_each(|mut it| it.take()), [Value(2), Null, Absent]);
    assert_eq!(
        of_each(|mut it| (it.replace(3), it)),
        [(Value(2), Value(3)), (Null, Value(3)), (Absent, Value(3))]
    );
    let mut name = text("a");
    name.as_deref_mut().unwrap().make_ascii_uppercase();
    assert_eq!(name, "A");
}

#[test]
fn comparisons_are_those_of_the_value() {
    assert_eq!(of_each(|it| it == 2), [true, false, false]);
    assert_eq!(of_each(|it| it == 3), [false; 3]);
    assert_eq!(of_each(|it| it == Some(2)), [true, false, false]);
    assert_eq!(of_each(|it| it == None), [false, true, true]);
    assert_eq!(of_each(|it| it == Null), [false, true, false]);
    assert!(text("a") == "a" && text("a") == *"a" && text("a") != "b" && Null::<String> != "a");
    assert_eq!(text("a"), Some("a".to_owned()));
}

#[test]
fn what_is_made_of_an_option_is_never_absent() {
    assert_eq!(Nullable::<i64>::from(Some(2)), Value(2));
    assert_eq!(Nullable::<i64>::from(None), Null);
    assert_eq!(Nullable::<i64>::default(), Absent);
}
