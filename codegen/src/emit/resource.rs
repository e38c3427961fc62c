//! The modules of resources: a struct for each, whose methods are the operations and the resources below it.

use super::docs;
use super::file::SourceFile;
use super::layout::{self, Function};
use super::manifest::Package;
use super::operation::{self, Emitter};
use super::scope::Scope;
use crate::Files;
use crate::ir::{Api, Need, Operation, OperationId, Resource, ResourceId};

/// Writes the modules of all resources; operations without one are methods of the client.
pub(super) fn write(api: &Api, package: &Package) -> Files {
    let mut files = Files::new();
    for (index, resource) in api.resources.iter().enumerate() {
        let id = ResourceId(u32::try_from(index).unwrap_or(u32::MAX));
        files.insert(path(api, id), Module { api, package, resource, id }.text());
    }
    files
}

/// The path of a resource's module in the crate.
fn path(api: &Api, id: ResourceId) -> String {
    let modules = api.path_to(id).into_iter().map(|it| format!("/{}", it.module));
    format!("src/resources{}.rs", modules.collect::<String>())
}

/// What a resource is, where the document does not say.
fn about(resource: &Resource) -> String {
    format!("The operations of {}.", docs::code(&resource.name.wire))
}

/// The module of a resource.
struct Module<'a> {
    api: &'a Api,
    package: &'a Package,
    resource: &'a Resource,
    id: ResourceId,
}

impl<'a> Module<'a> {
    fn text(&self) -> String {
        let (resource, is_root) = (self.resource, self.resource.parent.is_none());
        let title =
            if is_root { "The operations of the API, by resource.".to_owned() } else { about(resource) };
        let file = SourceFile::new(&[title]);
        file.add_lines(self.module_declarations());

        let (scope, body, accessor) = (self.scope(), SourceFile::default(), self.api.accessor(self.id));
        let emitters: Vec<Emitter<'_>> = self
            .operations()
            .flat_map(|(id, operation)| {
                operation::contents(operation).into_iter().map(move |it| (id, operation, it))
            })
            .map(|(id, operation, (content, name, builder))| Emitter {
                scope: &scope,
                file: &body,
                id,
                operation,
                content,
                name,
                builder,
                package: self.package,
                path: &accessor,
            })
            .collect();
        let client = if is_root { "self" } else { "&self.client" };
        let accessors = self.children().map(|(id, child)| self.accessor(&body, id, child, client));
        let methods = emitters.iter().map(|emitter| emitter.method(client));
        let members: Vec<String> = accessors.chain(methods).collect();
        if !is_root {
            self.add_struct(&body, &scope, members);
        } else if !members.is_empty() {
            body.add_impl("crate::Client", &members);
        }
        for emitter in &emitters {
            emitter.builder_items();
        }
        file.add_lines(scope.imports());
        file.append(body);
        file.finish()
    }

    /// The operations of the resource itself.
    fn operations(&self) -> impl Iterator<Item = (OperationId, &'a Operation)> {
        let api = self.api;
        self.resource.operations.iter().map(move |id| (*id, &api.operations[id.0 as usize]))
    }

    /// The resources below it.
    fn children(&self) -> impl Iterator<Item = (ResourceId, &'a Resource)> {
        let api = self.api;
        self.resource.children.iter().map(move |id| (*id, &api.resources[id.0 as usize]))
    }

    /// What the module's own names, of builders, of the struct and of modules below, hide is written with its path.
    fn scope(&self) -> Scope<'a> {
        let builders = self.operations().flat_map(|(_, it)| operation::contents(it));
        let builders = builders.map(|(_, _, builder)| builder.to_owned());
        let modules = self.children().map(|(_, child)| child.module.clone());
        Scope::elsewhere(self.api, builders.chain([self.resource.type_name.clone()]).chain(modules))
    }

    fn module_declarations(&self) -> String {
        let declaration = |(id, child): (ResourceId, &Resource)| {
            format!("{}pub mod {};", self.package.features.line(Need::Only(id)), child.module)
        };
        self.children().map(declaration).collect::<Vec<_>>().join("\n")
    }

    /// The method that leads to a resource below. `client` is the expression for the client.
    fn accessor(&self, body: &SourceFile, id: ResourceId, child: &Resource, client: &str) -> String {
        let feature = self.package.features.line(Need::Only(id));
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
    }

    /// Adds the struct of the resource, with its methods.
    fn add_struct(&self, body: &SourceFile, scope: &Scope<'_>, members: Vec<String>) {
        let (name, client) = (&self.resource.type_name, scope.runtime("Client"));
        let docs = body.docs_line(&docs::lines(&self.resource.docs, &about(self.resource)));
        let fields = [format!("client: {client},")];
        body.add_laid_out(&layout::structure(&format!("{docs}#[derive(Clone, Debug)]\n"), name, &fields));
        let new = format!(
            "    pub(crate) fn new(client: &{client}) -> Self {{\n        Self {{ client: client.clone() }}\n    }}"
        );
        body.add_impl(name, &[vec![new], members].concat());
    }
}
