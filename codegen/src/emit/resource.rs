//! Resources: one module each.

use super::docs;
use super::file::SourceFile;
use super::layout::{self, Function};
use super::manifest::Package;
use super::operation::{self, Emitter};
use super::scope::Scope;
use crate::Files;
use crate::ir::{Api, Need, Resource, ResourceId};

/// Writes the modules of all resources; operations without one are methods of the client.
pub(super) fn write(api: &Api, package: &Package) -> Files {
    let mut files = Files::new();
    for (index, resource) in api.resources.iter().enumerate() {
        let id = ResourceId(u32::try_from(index).unwrap_or(u32::MAX));
        let (path, text) = module(api, package, resource, id);
        files.insert(path, text);
    }
    files
}

/// What a resource is, where the document does not say.
fn about(resource: &Resource) -> String {
    format!("The operations of {}.", docs::code(&resource.name.wire))
}

fn module(api: &Api, package: &Package, resource: &Resource, id: ResourceId) -> (String, String) {
    let modules = api.path_to(id).into_iter().map(|it| format!("/{}", it.module));
    let path = format!("src/resources{}.rs", modules.collect::<String>());
    let operations: Vec<_> =
        resource.operations.iter().map(|id| (*id, &api.operations[id.0 as usize])).collect();
    let below = resource.children.iter().map(|id| api.resources[id.0 as usize].module.clone());
    let builders =
        operations.iter().flat_map(|(_, it)| operation::contents(it)).map(|(_, _, it)| it.to_owned());
    let defined = builders.chain([resource.type_name.clone()]);
    let scope = Scope::elsewhere(api, defined.chain(below));
    let is_root = resource.parent.is_none();
    let title = if is_root { "The operations of the API, by resource.".to_owned() } else { about(resource) };
    let file = SourceFile::new(&[title]);
    let body = SourceFile::default();
    let children: Vec<&Resource> = resource.children.iter().map(|id| &api.resources[id.0 as usize]).collect();
    file.text(
        resource
            .children
            .iter()
            .zip(&children)
            .map(|(id, child)| format!("{}pub mod {};", package.features.line(Need::Only(*id)), child.module))
            .collect::<Vec<_>>()
            .join("\n"),
    );

    let path_text = api.accessor(id);
    let emitters: Vec<Emitter<'_>> = operations
        .iter()
        .flat_map(|(id, operation)| {
            operation::contents(operation).into_iter().map(|(content, name, builder)| Emitter {
                scope: &scope,
                file: &body,
                id: *id,
                operation,
                content,
                name,
                builder,
                package,
                path: &path_text,
            })
        })
        .collect();
    let client = if is_root { "self" } else { "&self.client" };
    let accessors = resource.children.iter().zip(&children).map(|(id, child)| {
        let feature = package.features.line(Need::Only(*id));
        let (name, module, ty) = (&child.name.rust, &child.module, &child.type_name);
        let function = Function {
            attributes: feature + &body.docs_line(&docs::summary(&child.docs, &about(child))),
            name,
            receiver: Some("&self"),
            arguments: Vec::new(),
            output: &format!("{module}::{ty}"),
            body: vec![format!("{module}::{ty}::new({client})")],
        };
        function.layout()
    });
    let members: Vec<String> =
        accessors.chain(emitters.iter().map(|emitter| emitter.method(client))).collect();
    if is_root {
        if !members.is_empty() {
            body.implementation("crate::Client", &members);
        }
    } else {
        let (name, client) = (&resource.type_name, scope.runtime("Client"));
        let docs = body.docs_line(&docs::lines(&resource.docs, &about(resource)));
        let fields = [format!("client: {client},")];
        body.item(&layout::structure(&format!("{docs}#[derive(Clone, Debug)]\n"), name, &fields));
        let new = format!(
            "    pub(crate) fn new(client: &{client}) -> Self {{\n        Self {{ client: client.clone() }}\n    }}"
        );
        body.implementation(name, &[vec![new], members].concat());
    }
    for emitter in &emitters {
        emitter.builder_items();
    }
    file.text(scope.imports());
    file.append(body);
    (path, file.finish())
}
