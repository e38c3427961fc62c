//! Resources: one module each.

use quote::quote;

use super::docs;
use super::file::{SourceFile, ident};
use super::manifest::Package;
use super::operation::Emitter;
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

/// The chain of calls that leads to a resource.
pub(super) fn accessor(api: &Api, id: ResourceId) -> String {
    let resource = &api.resources[id.0 as usize];
    match resource.parent {
        Some(parent) => format!("{}.{}()", accessor(api, parent), resource.name.rust),
        None => "client".to_owned(),
    }
}

/// The path of a resource's module.
pub(super) fn module_path(api: &Api, id: ResourceId) -> Vec<String> {
    let resource = &api.resources[id.0 as usize];
    match resource.parent {
        Some(parent) => {
            let mut path = module_path(api, parent);
            path.push(resource.name.rust.clone());
            path
        }
        None => vec!["resources".to_owned()],
    }
}

/// What a resource is, where the document does not say.
fn about(resource: &Resource) -> String {
    format!("The operations of {}.", docs::code(&resource.name.wire))
}

fn module(api: &Api, package: &Package, resource: &Resource, id: ResourceId) -> (String, String) {
    let path = format!("src/{}.rs", module_path(api, id).join("/"));
    let operations: Vec<_> =
        resource.operations.iter().map(|id| (*id, &api.operations[id.0 as usize])).collect();
    let below = resource.children.iter().map(|id| api.resources[id.0 as usize].name.rust.clone());
    let defined = operations.iter().map(|(_, it)| it.type_name.clone()).chain([resource.type_name.clone()]);
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
            .map(|(id, child)| {
                format!("{}pub mod {};", package.features.line(Need::Only(*id)), child.name.rust)
            })
            .collect::<Vec<_>>()
            .join("\n"),
    );

    let path_text = accessor(api, id);
    let emitters: Vec<Emitter<'_>> = operations
        .iter()
        .map(|(id, operation)| Emitter {
            scope: &scope,
            file: &body,
            id: *id,
            operation,
            package,
            path: &path_text,
        })
        .collect();
    let client = if is_root { quote!(self) } else { quote!(&self.client) };
    let accessors = resource.children.iter().zip(&children).map(|(id, child)| {
        let feature = package.features.attribute(Need::Only(*id));
        let (name, ty) = (ident(&child.name.rust), ident(&child.type_name));
        let docs = body.docs(&docs::summary(&child.docs, &about(child)));
        quote!(#feature #docs pub fn #name(&self) -> #name::#ty { #name::#ty::new(#client) })
    });
    let methods = emitters.iter().map(|emitter| emitter.method(&client));
    let members: Vec<_> = accessors.chain(methods).collect();
    if is_root {
        if !members.is_empty() {
            body.items(quote!(impl crate::Client { #(#members)* }));
        }
    } else {
        let name = ident(&resource.type_name);
        let docs = body.docs(&docs::lines(&resource.docs, &about(resource)));
        let client_type = scope.runtime("Client");
        let derive = quote!(#[derive(Clone, Debug)]);
        body.items(quote! {
            #docs
            #derive
            pub struct #name { client: #client_type }

            impl #name {
                pub(crate) fn new(client: &#client_type) -> Self { Self { client: client.clone() } }
                #(#members)*
            }
        });
    }
    for emitter in &emitters {
        emitter.builder_items();
    }
    file.text(scope.imports());
    file.append(body);
    (path, file.finish())
}
