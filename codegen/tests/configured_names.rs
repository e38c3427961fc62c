//! `[names]`, `[parts]` and `[resources]` of `sdk.toml`: what they reach, and what is said of entries that reach nothing.

use codegen::document::Input;
use codegen::ir::TypeKind;
use codegen::{Generated, Options, generate};

const DOCUMENT: &str = r##"
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      operationId: addPet
      parameters: [{ name: X-Trace, in: header, schema: { type: string } }]
      requestBody:
        content:
          multipart/form-data:
            schema: { type: object, properties: { photo: { type: string, format: binary } } }
      responses: { "204": { description: ok } }
components:
  schemas:
    Color: { type: string, enum: [r, g] }
    Pet: { type: object, properties: { nm: { type: string }, coat: { enum: [long, short] } } }
    Pick: { oneOf: [{ $ref: "#/components/schemas/Pet" }, { type: array, items: { type: string } }] }
"##;

fn configured(config: &str) -> Generated {
    let mut options = Options::from_text("pets.yaml", DOCUMENT);
    options.config = Some(Input::text("sdk.toml", config));
    generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
}

fn messages(generated: &Generated) -> Vec<String> {
    let found = generated.diagnostics.iter();
    found
        .map(|it| format!("{}: {}; {}", it.code, it.message, it.hint.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn names_reach_types_properties_values_variants_parameters_and_methods() {
    let generated = configured(
        r##"
        [names]
        "#/components/schemas/Color/enum/0" = "Red"
        "#/components/schemas/Pet/properties/nm" = "name"
        "#/components/schemas/Pet/properties/coat" = "Fur"
        "#/components/schemas/Pick/oneOf/0" = "Animal"
        "#/components/schemas/Pick/oneOf/1" = "Words"
        "#/paths/~1pets/post" = "adopt"
        "#/paths/~1pets/post/parameters/0" = "trace"
        "#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/photo" = "picture"
        "##,
    );
    assert_eq!(messages(&generated), Vec::<String>::new());
    let api = &generated.api;
    let mut names = Vec::new();
    for (_, def) in api.types.iter() {
        names.push(def.name.rust.as_str());
        match &def.kind {
            TypeKind::Struct(object) => names.extend(object.fields.iter().map(|it| it.name.rust.as_str())),
            TypeKind::Enum(values) => names.extend(values.variants.iter().map(|it| it.name.rust.as_str())),
            TypeKind::Union(union) => names.extend(union.variants.iter().map(|it| it.name.rust.as_str())),
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
    }
    assert_eq!(names.join(" "), "Color Red G Pet name coat Pick Animal Words Fur Long Short");
    let resource = &generated.files["src/resources/pets.rs"];
    for expected in ["pub fn adopt(", "pub fn trace(", "pub fn picture("] {
        assert!(resource.contains(expected), "{expected} is missing:\n{resource}");
    }
}

#[test]
fn entries_that_match_nothing_are_reported_with_what_was_meant() {
    let generated = configured(
        r##"
        [names]
        "#/components/schemas/Pet/properties/name" = "name"
        "#/components/schemas/Pet/properties/nm" = "Name"
        [parts]
        "#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/photos" = "files[]"
        [resources.pets]
        add = "addPet"
        insert = "addPet"
        drop = "addPets"
        "##,
    );
    insta::assert_snapshot!(messages(&generated).join("\n"));
    assert!(generated.files["src/resources/pets.rs"].contains("pub fn add("));
}
