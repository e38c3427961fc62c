//! Unions, discriminators and inheritance.

use super::{check, normalise};
use crate::diagnostic::Code;

const PETS: &str = "
Cat: {type: object, required: [kind], properties: {kind: {type: string}, meow: {type: boolean}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: boolean}}}
";

fn with_pets(schemas: &str) -> String {
    format!("{PETS}{schemas}")
}

const PET_TYPES: &str = "
    Cat = { kind: String, meow?: Bool }
    Dog = { kind: String, bark?: Bool }
";

#[track_caller]
fn check_pets(schemas: &str, expected: &str) {
    check(&with_pets(schemas), &format!("{PET_TYPES}\n{expected}"));
}

#[test]
fn a_discriminator_tells_branches_apart() {
    check_pets(
        "
A: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
B: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog', dd: ./Dog.yaml}}}
C: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: nope}}
",
        "
        A = union by kind \"Cat\" => Cat(Cat), \"Dog\" => Dog(Dog)
        B = union by kind \"c\"|(\"Cat\") => c(Cat), \"d\"|\"dd\"|(\"Dog\") => Dog(Dog)
        C = union by nope \"Cat\" => Cat(Cat) (tag), \"Dog\" => Dog(Dog) (tag)
        ",
    );
}

#[test]
fn an_unknown_target_is_reported() {
    let (_, codes) = normalise(&with_pets(
        "A: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: Cot}}}",
    ));
    assert_eq!(codes, [Code::UnknownDiscriminatorTarget]);
}

#[test]
fn constants_imply_a_discriminator() {
    check(
        "
A:
  oneOf:
  - {type: object, required: [t], properties: {t: {const: a}, x: {type: string}}}
  - {type: object, required: [t], properties: {t: {enum: [b, c]}}}
B:
  oneOf:
  - {type: object, required: [t], properties: {t: {const: a}, x: {type: string}}}
  - {type: object, properties: {t: {const: b}}}
C:
  oneOf:
  - {type: object, properties: {u: {enum: [a, b]}, x: {type: string}}}
  - {type: object, properties: {u: {enum: [c]}}}
",
        "
        A = union by t \"a\" => a(A.a), \"b\"|\"c\" => b(A.b)
        B = union by t \"a\" => a(B.a), \"b\" => b(B.b)
        C = union a(C.a), c(C.c)
        A.a = { x?: String, t = \"a\" }
        A.b = { t: A.b.t }
        A.b.t = enum \"b\" \"c\"
        B.a = A.a
        B.b = { t?: B.b.t }
        B.b.t = enum \"b\"
        C.a = { u?: C.a.u, x?: String }
        C.a.u = enum \"a\" \"b\"
        C.c = { u?: C.c.u }
        C.c.u = enum \"c\"
        ",
    );
}

#[test]
fn inheritance_makes_the_base_a_union_of_its_children() {
    check(
        "
Pet: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}, discriminator: {propertyName: kind}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {meow: {type: boolean}}}]}
Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {roar: {type: boolean}}}]}
Zoo: {type: object, properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}, star: {allOf: [{$ref: '#/components/schemas/Pet'}], nullable: true}}}
",
        "
        Pet = union by kind \"Cat\" => Cat(Cat), \"Lion\" => Lion(Lion), \"Pet\"|_ => base(Pet.base)
        Cat = { kind: String, name?: String, meow?: Bool }
        Lion = { kind: String, name?: String, meow?: Bool, roar?: Bool }
        Zoo = { pets?: [Pet], star?: Pet|null }
        Pet.base = { kind: String, name?: String }
        ",
    );
}

#[test]
fn bases_below_bases_and_single_heirs_have_a_base_too() {
    check(
        "
Event: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
Click: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, required: [x], properties: {x: {type: integer}}}], discriminator: {propertyName: kind}}
Tap: {allOf: [{$ref: '#/components/schemas/Click'}, {type: object, properties: {force: {type: number}}}]}
",
        "
        Event = union hinted by kind \"Tap\"|\"Click\" => Click(Click), \"Event\"|_ => base(Event.base)
        Click = union by kind \"Tap\" => Tap(Tap), \"Click\"|_ => base(Click.base)
        Tap = { kind: String, x: Int, force?: Number }
        Event.base = { kind: String }
        Click.base = { kind: String, x: Int }
        ",
    );
}

#[test]
fn a_new_instance_has_the_tag_that_may_be_left_out() {
    let presets = |schemas: &str| {
        let types = normalise(schemas).0.types;
        let mut found = Vec::new();
        for (_, def) in types.iter() {
            let crate::ir::TypeKind::Struct(object) = &def.kind else { continue };
            for field in &object.fields {
                let preset = field.preset.iter();
                found.extend(preset.map(|it| format!("{}.{} = {it}", def.name.wire, field.name.wire)));
            }
        }
        found.join(", ")
    };
    let card = "Card: {type: object, properties: {kind: {const: card, default: card}, no: {type: string}}}";
    let iban = "Iban: {type: object, properties: {kind: {type: string, default: iban}, no: {type: string}}}";
    let refs = "[{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Iban'}]";
    for (union, expected) in [
        // Declared, by mapping or by name.
        (
            "U: {oneOf: REFS, discriminator: {propertyName: kind, mapping: {card: Card, iban: Iban}}}",
            "Card.kind = \"card\", Iban.kind = \"iban\"",
        ),
        (
            "U: {oneOf: REFS, discriminator: {propertyName: kind}}",
            "Card.kind = \"card\", Iban.kind = \"Iban\"",
        ),
        // Several tags: the one that the document calls the default.
        (
            "U: {oneOf: REFS, discriminator: {propertyName: kind, mapping: {card: Card, iban: Iban, sepa: Iban}}}",
            "Card.kind = \"card\", Iban.kind = \"iban\"",
        ),
        (
            "U: {oneOf: REFS, discriminator: {propertyName: kind, mapping: {card: Card, b: Iban, c: Iban}}}",
            "Card.kind = \"card\"",
        ),
        // Behind a list, nullable, in a union of unions.
        (
            "U: {type: array, items: {oneOf: REFS, nullable: true, discriminator: {propertyName: kind}}}",
            "Card.kind = \"card\", Iban.kind = \"Iban\"",
        ),
        (
            "U: {anyOf: [{$ref: '#/components/schemas/V'}, {type: string}]}\nV: {oneOf: REFS, discriminator: {propertyName: kind}}",
            "Card.kind = \"card\", Iban.kind = \"Iban\"",
        ),
        // No union, no tag.
        ("U: {type: array, items: {$ref: '#/components/schemas/Card'}}", ""),
    ] {
        assert_eq!(presets(&format!("{card}\n{iban}\n{}", union.replace("REFS", refs))), expected, "{union}");
    }
    // Constants that tell variants apart without being declared a tag; an enum of one value is one.
    assert_eq!(
        presets(
            "
U: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
A: {type: object, properties: {t: {const: a}, n: {enum: [1]}, s: {const: same}}}
B: {type: object, properties: {t: {type: string, enum: [b]}, n: {const: 2}, s: {const: same}}}
"
        ),
        "A.t = \"a\", A.n = 1, B.t = \"b\", B.n = 2"
    );
    // Inherited.
    assert_eq!(
        presets(
            "
Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
"
        ),
        "Cat.kind = \"Cat\", base.kind = \"Pet\""
    );
}

#[test]
fn a_base_may_list_its_children_and_itself() {
    check(
        "
Pet:
  type: object
  required: [kind]
  properties: {kind: {type: string}}
  discriminator: {propertyName: kind, mapping: {pet: Pet, cat: Cat}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {meow: {type: boolean}}}]}
Shape: {oneOf: [{$ref: '#/components/schemas/Round'}, {$ref: '#/components/schemas/Flat'}], properties: {kind: {type: string}}}
Round: {allOf: [{$ref: '#/components/schemas/Shape'}, {properties: {r: {type: number}}, required: [r]}]}
Flat: {allOf: [{$ref: '#/components/schemas/Shape'}, {properties: {a: {type: number}}, required: [a]}]}
",
        "
        Pet = union by kind \"cat\"|(\"Cat\") => cat(Cat), \"pet\"|_ => base(Pet.base)
        Cat = { kind: String, meow?: Bool }
        Shape = union Round(Round), Flat(Flat)
        Round = { kind?: String, r: Number }
        Flat = { kind?: String, a: Number }
        Pet.base = { kind: String }
        ",
    );
}

#[test]
fn strings_and_numbers_are_joined() {
    check(
        "
A: {anyOf: [{type: string}, {type: string, enum: [a, b]}]}
B: {anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}
C: {oneOf: [{type: integer}, {type: number}]}
D: {oneOf: [{type: string, format: date}, {type: string}]}
E: {oneOf: [{const: x, title: X}, {const: y}]}
F: {type: [string, integer]}
G: {oneOf: [{type: boolean}, {const: auto}]}
H: {oneOf: [{type: string}, {type: array, items: {type: string}}, {type: 'null'}]}
J: {oneOf: [{$ref: '#/components/schemas/A'}, {const: z}]}
I: {oneOf: [{type: string, format: date}, {type: integer}, {type: string, format: uuid}]}
",
        "
        A = enum \"a\" \"b\"
        B = A
        C = Number
        D = String
        E = enum \"x\" \"y\"
        F = union text(String), integer(Int)
        G = union boolean(Bool), auto = \"auto\"
        H = union text(String), list([String])
        J = enum \"a\" \"b\" \"z\"
        I = union text(String), integer(Int)
        ",
    );
}

#[test]
fn unions_are_flat_and_have_no_needless_branches() {
    check_pets(
        "
A: {oneOf: [{$ref: '#/components/schemas/Cat'}]}
B: {oneOf: [{anyOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]}, {type: integer}, {type: 'null'}]}
C: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}
D: {oneOf: [{type: object, properties: {x: {type: string}}}, {type: 'null'}]}
E: {anyOf: [{required: [a]}, {required: [b]}]}
",
        "
        A = Cat
        B = union Cat(Cat), text(String), integer(Int)
        C = { a?: String, b?: String }
        D = { x?: String }
        E = Any
        ",
    );
}

#[test]
fn the_only_object_is_not_called_after_one_of_its_properties() {
    check(
        "
A: {oneOf: [{type: string}, {type: object, required: [id], properties: {id: {type: string}, url: {type: string}}}]}
B: {oneOf: [{type: string}, {type: object, required: [file_id], properties: {file_id: {type: string}, n: {type: string}}}]}
C: {oneOf: [{type: object, required: [id], properties: {id: {type: string}, n: {type: string}}}, {type: object, required: [url], properties: {url: {type: string}, n: {type: string}}}]}
",
        "
        A = union text(String), object(A.object)
        B = union text(String), file_id(B.file_id)
        C = union id(C.id), url(C.url)
        A.object = { id: String, url?: String }
        B.file_id = { file_id: String, n?: String }
        C.id = { id: String, n?: String }
        C.url = { url: String, n?: String }
        ",
    );
}

#[test]
fn a_branch_that_is_there_twice_is_one() {
    check(
        "
A:
  anyOf:
  - {type: object, required: [a], properties: {a: {type: integer}}}
  - {type: object, required: [b], properties: {b: {type: integer}}}
  - {type: object, required: [a], properties: {a: {type: integer}}}
B: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {a: {type: string}}}]}
C: {type: [string, object], anyOf: [{description: x}, {description: x}]}
",
        "
        A = union a(A.a), b(A.b)
        B = { a?: String }
        C = union text(String), object({Any})
        A.a = { a: Int }
        A.b = { b: Int }
        ",
    );
}

#[test]
fn properties_beside_a_union_stay_out_of_its_branches() {
    check_pets(
        "
A: {type: object, required: [id], properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: integer}}}]}
C:
  type: object
  properties: {t: {type: string, enum: [p, q]}, id: {type: string}}
  required: [t]
  oneOf:
  - {properties: {t: {const: p}, p: {type: string}}}
  - {properties: {t: {const: q}, q: {type: string}}}
D: {allOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/V'}]}
U: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
V: {oneOf: [{type: object, required: [v], properties: {v: {type: string}}}, {type: object, required: [w], properties: {w: {type: string}}}]}
",
        "
        A = { id: String, ..kind: A.kind, ! }
        B = { id: String, b?: Int, ..kind: A.kind, ! }
        C = { id?: String, ..variant: C.variant, ! }
        D = { ..U: U, ..V: V, ! }
        U = union Cat(Cat), Dog(Dog)
        V = union v(V.v), w(V.w)
        A.kind = union by kind \"Cat\" => Cat(Cat), \"Dog\" => Dog(Dog)
        C.variant = union by t \"p\" => p(C.variant.p), \"q\" => q(C.variant.q)
        C.variant.p = { p?: String, t = \"p\" }
        C.variant.q = { q?: String, t = \"q\" }
        V.v = { v: String }
        V.w = { w: String }
        ",
    );
}

#[test]
fn one_branch_is_no_choice() {
    check(
        "
A: {type: object, properties: {a: {type: string}}, oneOf: [{properties: {b: {type: string}}}]}
B: {anyOf: [{$ref: '#/components/schemas/A'}, {type: object, nullable: true}]}
C: {type: object, properties: {b: {anyOf: [{$ref: '#/components/schemas/A'}, {type: object, nullable: true}]}}}
",
        "
        A = { a?: String, b?: String }
        B = A
        C = { b?: A|null }
        ",
    );
}

#[test]
fn a_mapping_may_name_more_than_the_union_lists() {
    let (_, codes) = normalise(&with_pets(
        "A: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: Dog}}}",
    ));
    assert_eq!(codes, [Code::UnknownDiscriminatorTarget]);
    check_pets(
        "A: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {c: Cat, d: Dog}}}",
        "A = union by kind \"c\"|(\"Cat\") => c(Cat), \"d\"|(\"Dog\") => d(Dog)",
    );
}

#[test]
fn a_base_lends_its_mapping_to_other_unions() {
    check(
        "
Base: {type: object, required: [t], properties: {t: {enum: [a, b]}}, discriminator: {propertyName: t, mapping: {a: A, b: B}}}
A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: string}}}]}
B: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {y: {type: string}}}]}
U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: t}}
W: {type: array, items: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {status: {type: string}}}]}}
",
        "
        Base = union by t \"a\" => a(A), \"b\" => b(B), _ => base(Base.base)
        A = { t: Base.t, x?: String }
        B = { t: Base.t, y?: String }
        U = union by t \"a\" => a(A), \"b\" => b(B)
        W = [W.item]
        Base.base = { t: Base.t }
        Base.t = enum \"a\" \"b\"
        W.item = { status?: String, ..Base: Base, ! }
        ",
    );
}
