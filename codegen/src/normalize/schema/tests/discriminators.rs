//! Tags of discriminators.

use super::types;

#[test]
fn a_mapping_adds_to_the_names_of_components() {
    let schemas = |kinds: [&str; 3], mapping: &str| {
        let [a, b, c] = kinds;
        format!(
            "
U: {{oneOf: [{{$ref: '#/components/schemas/A'}}, {{$ref: '#/components/schemas/B'}}, {{$ref: '#/components/schemas/C'}}], discriminator: {{propertyName: t, mapping: {mapping}}}}}
A: {{type: object, required: [t], properties: {{t: {a}, a: {{type: string}}}}}}
B: {{type: object, required: [t], properties: {{t: {b}, b: {{type: string}}}}}}
C: {{type: object, required: [t], properties: {{t: {c}, c: {{type: string}}}}}}
"
        )
    };
    let text = "{type: string}";
    let all = "{type: string, enum: [a, b, A, B, C]}";
    let own = ["{const: a}", "{enum: [b, bb]}", text];
    for (kinds, mapping, expected) in [
        ([text; 3], "{a: A}", "QaQ|(QAQ) => a(A), QBQ => B(B), QCQ => C(C)"),
        ([text; 3], "{a: A, b: B, bb: B}", "QaQ|(QAQ) => a(A), QbQ|QbbQ|(QBQ) => B(B), QCQ => C(C)"),
        // The name itself, and that of another one.
        ([text; 3], "{A: A, a: A, C: B, c: C}", "QAQ|QaQ => A(A), QCQ|(QBQ) => C(B), QcQ => c(C)"),
        ([all; 3], "{a: A, b: B}", "QaQ|(QAQ) => a(A), QbQ|(QBQ) => b(B), QCQ => C(C)"),
        // Where the property has its values, its name is none of them.
        (own, "{a: A, b: B, c: C}", "QaQ => a(A), QbQ|QbbQ => B(B), QcQ|(QCQ) => c(C)"),
        (["{type: integer}"; 3], "{'1': A, '2': B, '3': C}", "1 => A(A), 2 => B(B), 3 => C(C)"),
    ] {
        let listed = types(&schemas(kinds, mapping)).replace("box ", "");
        let union = listed.lines().find(|line| line.starts_with("U = ")).unwrap_or_default();
        let expected = format!("U = union by t {}", expected.replace('Q', "\""));
        assert_eq!(union, expected, "{mapping}");
    }
    // A union within another one.
    let nested = schemas([text; 3], "{a: A, b: B, c: C}")
        + "W: {oneOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/D'}], discriminator: {propertyName: t, mapping: {d: D}}}
D: {type: object, required: [t], properties: {t: {type: string}, d: {type: string}}}";
    let listed = types(&nested).replace("box ", "");
    let union = listed.lines().find(|line| line.starts_with("W = ")).unwrap_or_default();
    let expected = "W = union by t QaQ|QbQ|QcQ|QAQ|QBQ|QCQ => U(U), QdQ|(QDQ) => d(D)".replace('Q', "\"");
    assert_eq!(union, expected);
}
