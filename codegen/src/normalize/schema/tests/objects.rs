//! Objects, scalars, lists, enums and recursion.

use super::{assert_listed, check, normalise, types};
use crate::diagnostic::Code;

#[test]
fn objects_become_structs_and_maps() {
    check(
        "
A: {type: object, required: [id], properties: {id: {type: string}, n: {type: integer, format: int32}}}
B: {type: object}
C: {type: object, additionalProperties: {type: number}}
D: {properties: {x: {}}, additionalProperties: false}
E: {type: object, properties: {x: {type: boolean}}, additionalProperties: {type: array, items: {type: string, format: date}}}
F: {type: object, patternProperties: {'^a': {type: integer}}}
G: {type: object, properties: {x: {type: string}}, patternProperties: {'^a': {type: integer}}}
",
        "
        A = { id: String, n?: I32 }
        B = {Any}
        C = {Number}
        D = { x?: Any, ! }
        E = { x?: Bool, *: [Date] }
        F = {Int}
        G = { x?: String }
        ",
    );
}

#[test]
fn null_has_one_meaning_in_all_spellings() {
    check(
        "
A:
  type: object
  required: [a, b]
  properties:
    a: {type: [string, 'null']}
    b: {anyOf: [{type: integer}, {type: 'null'}]}
    c: {oneOf: [{$ref: '#/components/schemas/B'}, {enum: [null]}]}
    d: {$ref: '#/components/schemas/C'}
    e: {type: array, items: {type: string, nullable: true}}
    f: {$ref: '#/components/schemas/B', nullable: true}
    g: {type: 'null'}
    h: {enum: [x, null]}
    i: {type: [object, array, 'null']}
B: {type: object, properties: {x: {type: string}}}
C: {type: string, nullable: true}
",
        "
        A = { a: String|null, b: Int|null, c?: B|null, d?: C|null, e?: [String|null], f?: B|null, g?: Null, h?: A.h|null, i?: A.i|null }
        B = { x?: String }
        C = String
        A.h = enum \"x\"
        A.i = union list([Any]), object({Any})
        ",
    );
}

#[test]
fn all_of_merges_into_one_struct() {
    check(
        "
A: {type: object, properties: {a: {type: string}}, required: [a]}
B:
  allOf:
  - $ref: '#/components/schemas/A'
  - {type: object, properties: {b: {type: integer}, o: {type: object, properties: {x: {type: string}}}}}
  - {required: [b]}
C: {allOf: [{$ref: '#/components/schemas/A'}], description: only words}
D: {allOf: [{$ref: '#/components/schemas/B'}], properties: {d: {type: boolean}}}
E: {allOf: [{$ref: '#/components/schemas/S'}, {pattern: '^a'}]}
S: {type: string}
F: {type: object, properties: {b: {allOf: [{$ref: '#/components/schemas/B'}], description: b}}}
",
        "
        A = { a: String }
        B = { a: String, b: Int, o?: B.o }
        C = A
        D = { a: String, b: Int, o?: B.o, d?: Bool }
        E = S
        S = String
        F = { b?: B }
        B.o = { x?: String }
        ",
    );
}

#[test]
fn contradictions_are_reported_and_widened() {
    let (_, codes) =
        normalise("A: {allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}");
    assert_eq!(codes, [Code::ConflictingAllOf]);
    check(
        "A: {allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}",
        "A = { a?: Any }",
    );
    check(
        "A: {allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: string, enum: [x, y]}}}, {properties: {a: {enum: [y, z]}}}]}",
        "A = { a?: A.a }
         A.a = enum \"y\"",
    );
}

#[test]
fn enums_are_strings_integers_or_values() {
    check(
        "
A: {enum: [a, b, a]}
B: {type: integer, enum: [1, -1]}
C: {enum: [1, a, true, null]}
D: {type: object, required: [k, v], properties: {k: {const: x}, v: {const: 3}, o: {const: y}, t: {type: boolean, enum: [true]}}}
E: {type: number, enum: [1, 2.5]}
F: {const: {a: 1}}
",
        "
        A = enum \"a\" \"b\"
        B = enum 1 -1
        C = values 1 \"a\" true
        D = { o?: D.o, t?: Bool, k = \"x\", v = 3 }
        E = values 1 2.5
        F = values {\"a\":1}
        D.o = enum \"y\"
        ",
    );
}

#[test]
fn integers_are_as_wide_as_what_is_said_of_them() {
    check(
        "
A: {type: integer, format: int32, maximum: 1099511627776}
B: {type: integer, format: uint64}
C: {type: integer, maximum: 18446744073709551615, minimum: 0}
D: {type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807}
E: {type: integer, format: int32, example: 5000000000}
F: {type: integer, minimum: -1, maximum: 18446744073709551615}
G: {type: integer, maximum: 18446744073709551615}
H: {type: integer, exclusiveMaximum: 18446744073709551615}
I: {type: integer, exclusiveMinimum: -1, maximum: 18446744073709551615}
J: {type: integer, format: uint64, maximum: 18446744073709551615}
K: {type: integer, format: int64, maximum: 9223372036854775807}
L: {type: integer, minimum: 9223372036854775808}
M: {type: integer, maximum: 18446744073709551615, enum: [1, 18446744073709551615]}
N: {type: integer, exclusiveMinimum: -1.5, maximum: 18446744073709551615}
O: {type: integer, minimum: 0, maximum: 9223372036854775808}
P: {type: integer, minimum: 0, exclusiveMaximum: 9223372036854775809}
Q: {type: integer, minimum: 0, exclusiveMaximum: 9223372036854775808}
R: {type: [integer, 'null'], minimum: 1, maximum: 9223372036854775808}
S: {type: integer, maximum: 9223372036854775808}
T: {type: integer, minimum: 0, maximum: 9223372036854776000}
U: {type: integer, format: int64, maximum: 9223372036854775808}
V: {allOf: [{type: integer, minimum: 0}, {maximum: 9223372036854775808}]}
W: {type: integer, minimum: 0, maximum: 18446744073709552000}
X: {type: integer, minimum: 0, maximum: 9223372036854775808.0}
",
        "A = Int
         B = U64
         C = U64
         D = Int
         E = Int
         F = I128
         G = I128
         H = I128
         I = U64
         J = U64
         K = Int
         L = U64
         M = values 1 18446744073709551615
         N = I128
         O = U64
         P = U64
         Q = Int
         R = U64
         S = I128
         T = Int
         U = Int
         V = U64
         W = U64
         X = Int",
    );
}

#[test]
fn arrays_are_lists_or_tuples() {
    check(
        "
A: {type: array}
B: {type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}
C: {type: array, prefixItems: [{type: string}, {type: integer}]}
D: {items: {type: object, properties: {x: {type: string}}}}
",
        "A = [Any]
         B = (String, Int)
         C = [Any]
         D = [D.item]
         D.item = { x?: String }",
    );
}

#[test]
fn recursion_gets_boxes_and_newtypes() {
    assert_listed(
        &types("
Tree: {type: object, properties: {left: {$ref: '#/components/schemas/Tree'}, all: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
List: {type: array, items: {$ref: '#/components/schemas/List'}}
A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
B: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}
X: {allOf: [{$ref: '#/components/schemas/Y'}]}
Y: {allOf: [{$ref: '#/components/schemas/X'}]}
J: {anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/J'}}, {type: object, additionalProperties: {$ref: '#/components/schemas/J'}}]}
"),
        "Tree = { left?: box Tree, all?: [Tree] }
         List = new [List]
         A = { b?: B }
         B = union text(String), A(box A)
         X = Any
         Y = Any
         J = union text(String), list([J]), object({J})",
    );
}

#[test]
fn identical_inline_types_are_defined_once() {
    check(
        "
A: {type: object, properties: {s: {enum: [a, b]}, o: {type: object, properties: {s: {enum: [a, b]}}}}}
B: {type: object, properties: {o: {type: object, properties: {s: {enum: [a, b], description: other}}}}}
",
        "A = { s?: A.s, o?: A.o }
         B = { o?: B.o }
         A.s = enum \"a\" \"b\"
         A.o = { s?: A.o.s }
         A.o.s = A.s
         B.o = A.o
         B.o.s = A.s",
    );
}

#[test]
fn literals_take_the_type_that_the_schema_says() {
    check(
        "A: {type: string, enum: [1, 2.5, true, x]}
B: {type: integer, enum: ['1', '2']}",
        "A = enum \"1\" \"2.5\" \"true\" \"x\"
         B = enum 1 2",
    );
}

#[test]
fn intersections_without_end_are_given_up() {
    let (api, _) = normalise(
        "A: {properties: {l: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/A'}]}, r: {allOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/A'}]}}}
B: {properties: {l: {allOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}]}, r: {$ref: '#/components/schemas/A'}}}
C: {properties: {l: {$ref: '#/components/schemas/B'}, r: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {properties: {l: {$ref: '#/components/schemas/C'}}}]}}}",
    );
    assert!(api.types.0.len() < 50);
}
