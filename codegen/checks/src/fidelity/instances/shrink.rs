//! Smaller instances in place of one that fails.

use serde_json::Value;

/// Every value that has one member or item less, or a smaller one in its place.
pub(crate) fn shrink(value: &Value) -> Vec<Value> {
    let mut smaller = Vec::new();
    match value {
        Value::Object(members) => {
            for key in members.keys() {
                let mut fewer = members.clone();
                fewer.shift_remove(key);
                smaller.push(Value::Object(fewer));
            }
            for (key, member) in members {
                for less in shrink(member) {
                    let mut changed = members.clone();
                    changed.insert(key.clone(), less);
                    smaller.push(Value::Object(changed));
                }
            }
        }
        Value::Array(items) => {
            for index in 0..items.len() {
                let mut fewer = items.clone();
                fewer.remove(index);
                smaller.push(Value::Array(fewer));
            }
            for (index, item) in items.iter().enumerate() {
                for less in shrink(item) {
                    let mut changed = items.clone();
                    changed[index] = less;
                    smaller.push(Value::Array(changed));
                }
            }
        }
        _ => {}
    }
    smaller
}
